/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.shell;

import org.jspecify.annotations.NullMarked;
