/** Shares of people: their intervals, their differences, and the posterior of a whole distribution of answers. */
@NullMarked
package app.moderato.core.analysis.proportion;

import org.jspecify.annotations.NullMarked;
