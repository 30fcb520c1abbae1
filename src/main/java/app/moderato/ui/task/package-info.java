/** Work off the screen's thread: one runner for all screens. Knows no screen. */
@NullMarked
package app.moderato.ui.task;

import org.jspecify.annotations.NullMarked;
