/** CSV tables in and out. */
@NullMarked
package app.moderato.file.table;

import org.jspecify.annotations.NullMarked;
