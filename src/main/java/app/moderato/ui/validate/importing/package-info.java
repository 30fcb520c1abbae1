/** Bringing people's ratings in: what the columns of a file are, its scale, its concepts. No figure is made here. */
@NullMarked
package app.moderato.ui.validate.importing;

import org.jspecify.annotations.NullMarked;
