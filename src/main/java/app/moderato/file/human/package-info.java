/**
 * Ratings that people gave, out of whatever file they are handed in: a proposal what its columns mean, a mapping that a
 * person may change and that is remembered, and an account of every row. No figure is made here.
 */
@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;
