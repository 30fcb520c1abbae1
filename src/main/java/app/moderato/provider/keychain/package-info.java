/** Keys in the operating system's keychain, through java-keyring, and in memory where there is none that works. */
@NullMarked
package app.moderato.provider.keychain;

import org.jspecify.annotations.NullMarked;
