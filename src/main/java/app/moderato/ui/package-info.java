/** The desktop door: features that meet only through the shell, over shared task, control and theme. Holds nothing itself. */
@NullMarked
package app.moderato.ui;

import org.jspecify.annotations.NullMarked;
