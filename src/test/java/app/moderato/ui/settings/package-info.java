/** Settings and the wizard. */
@NullMarked
package app.moderato.ui.settings;

import org.jspecify.annotations.NullMarked;
