/** The built-in embedder: quantized all-MiniLM-L6-v2 by ONNX Runtime, offline. No scale and no formula lives here. */
@NullMarked
package app.moderato.provider.minilm;

import org.jspecify.annotations.NullMarked;
