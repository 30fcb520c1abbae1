/** Tables that people hand in and get back as CSV, with every row and column kept. No meaning of a column lives here. */
@NullMarked
package app.moderato.file.table;

import org.jspecify.annotations.NullMarked;
