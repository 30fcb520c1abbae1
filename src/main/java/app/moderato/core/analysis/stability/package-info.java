/**
 * What stays of a run's conclusions when some of its people are asked again: replicate reliability, drift, survivors. Pure:
 * the same stored answers and seed give the same figures on any machine. Asks nothing itself.
 */
@NullMarked
package app.moderato.core.analysis.stability;

import org.jspecify.annotations.NullMarked;
