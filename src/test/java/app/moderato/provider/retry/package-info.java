/** Patience around one try, without waiting. */
@NullMarked
package app.moderato.provider.retry;

import org.jspecify.annotations.NullMarked;
