/** Tables that people hand in and get back, with every row and column kept, whatever encoding and delimiter they have. No meaning of a column lives here. */
@NullMarked
package app.moderato.file.table;

import org.jspecify.annotations.NullMarked;
