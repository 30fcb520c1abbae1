/** Tests of the page of the panel. */
@NullMarked
package app.moderato.ui.panel;

import org.jspecify.annotations.NullMarked;
