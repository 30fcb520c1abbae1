/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.control;

import org.jspecify.annotations.NullMarked;
