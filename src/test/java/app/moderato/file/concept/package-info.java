/** Tests of how concepts come into a study. */
@NullMarked
package app.moderato.file.concept;

import org.jspecify.annotations.NullMarked;
