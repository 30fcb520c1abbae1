/**
 * Calls handed over in batches: collected until a turn of all interviews is together, kept in the run's ledger, looked
 * after for hours or days, and given out line by line. Knows no wire format, so every provider with batches could use it.
 */
@NullMarked
package app.moderato.provider.batch;

import org.jspecify.annotations.NullMarked;
