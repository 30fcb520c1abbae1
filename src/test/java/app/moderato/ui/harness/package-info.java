/** What the window's tests share: the toolkit, the watchdog, a made-up run. */
@NullMarked
package app.moderato.ui.harness;

import org.jspecify.annotations.NullMarked;
