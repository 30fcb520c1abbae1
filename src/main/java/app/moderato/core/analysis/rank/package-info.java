/** Tests that use the order of numbers only: Mann–Whitney, Kruskal–Wallis, Friedman, Kolmogorov–Smirnov. NaN is missing, as NA is in R. */
@NullMarked
package app.moderato.core.analysis.rank;

import org.jspecify.annotations.NullMarked;
