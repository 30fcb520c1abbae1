/** Scales and conformance vectors: strict readers of what people hand in and of what is bundled. No formula lives here. */
@NullMarked
package app.moderato.file.scale;

import org.jspecify.annotations.NullMarked;
