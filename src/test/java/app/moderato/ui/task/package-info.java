/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.task;

import org.jspecify.annotations.NullMarked;
