/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.home;

import org.jspecify.annotations.NullMarked;
