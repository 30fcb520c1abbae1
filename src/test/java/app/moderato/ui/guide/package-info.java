/** Tests of the page of the guide. */
@NullMarked
package app.moderato.ui.guide;

import org.jspecify.annotations.NullMarked;
