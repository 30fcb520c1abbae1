/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.desk;

import org.jspecify.annotations.NullMarked;
