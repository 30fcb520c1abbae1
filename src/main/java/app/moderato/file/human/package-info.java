/**
 * People's ratings as they are handed in, beside what a model answered: strictly, or out of whatever file there is, by a
 * proposal what its columns mean, a mapping that a person may change and that is remembered, and an account of every
 * row. What the figures mean lives in the core.
 */
@NullMarked
package app.moderato.file.human;

import org.jspecify.annotations.NullMarked;
