/** Tests of the page of the guide. */
@NullMarked
package app.moderato.ui.study;

import org.jspecify.annotations.NullMarked;
