/** The embedder against vectors made elsewhere. */
@NullMarked
package app.moderato.provider.minilm;

import org.jspecify.annotations.NullMarked;
