/** Finding servers on this computer. */
@NullMarked
package app.moderato.provider.local;

import org.jspecify.annotations.NullMarked;
