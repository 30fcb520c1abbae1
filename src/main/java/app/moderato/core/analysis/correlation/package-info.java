/** How two measurements of the same people go together, with intervals and tests. NaN is missing, as NA is in R. */
@NullMarked
package app.moderato.core.analysis.correlation;

import org.jspecify.annotations.NullMarked;
