/** What tests share: tails of distributions, one and two sides, p-values adjusted for their number, power and sample size. */
@NullMarked
package app.moderato.core.analysis.inference;

import org.jspecify.annotations.NullMarked;
