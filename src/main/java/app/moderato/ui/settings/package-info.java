/** Settings, and the wizard that connects a provider. Keys pass through to the vault and are shown nowhere. */
@NullMarked
package app.moderato.ui.settings;

import org.jspecify.annotations.NullMarked;
