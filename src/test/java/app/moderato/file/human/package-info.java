/** Ratings of people out of files. */
@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;
