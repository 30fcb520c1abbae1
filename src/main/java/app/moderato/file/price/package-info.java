/** Reads the table of models' prices. */
@NullMarked
package app.moderato.file.price;

import org.jspecify.annotations.NullMarked;
