/** Readers of scales and conformance vectors, and the bundled scales measured. */
@NullMarked
package app.moderato.file.scale;

import org.jspecify.annotations.NullMarked;
