/** Keeping keys. */
@NullMarked
package app.moderato.provider.keychain;

import org.jspecify.annotations.NullMarked;
