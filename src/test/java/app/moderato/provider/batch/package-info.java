/** What a batch holds, without a provider. */
@NullMarked
package app.moderato.provider.batch;

import org.jspecify.annotations.NullMarked;
