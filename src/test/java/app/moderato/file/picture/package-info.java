/** Tests of how pictures come into a study. */
@NullMarked
package app.moderato.file.picture;

import org.jspecify.annotations.NullMarked;
