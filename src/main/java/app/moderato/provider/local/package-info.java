/** Model servers on this computer. Nothing here ever reaches beyond the loopback address. */
@NullMarked
package app.moderato.provider.local;

import org.jspecify.annotations.NullMarked;
