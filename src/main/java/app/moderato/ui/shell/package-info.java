/** The window: starts the toolkit, frames the features and is the one place where they meet. */
@NullMarked
package app.moderato.ui.shell;

import org.jspecify.annotations.NullMarked;
