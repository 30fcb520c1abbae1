/** Patience around one try: permits, rate, waits and tries. Knows no wire format, so every provider can use it. */
@NullMarked
package app.moderato.provider.retry;

import org.jspecify.annotations.NullMarked;
