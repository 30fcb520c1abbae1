/** Study files read, refused and written back. */
@NullMarked
package app.moderato.file.study;

import org.jspecify.annotations.NullMarked;
