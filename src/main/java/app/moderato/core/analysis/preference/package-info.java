/**
 * What people prefer: reach of sets of items, best–worst scaling and conjoint part-worths as pure functions of numbers.
 * Nothing here knows a study or a run.
 */
@NullMarked
package app.moderato.core.analysis.preference;

import org.jspecify.annotations.NullMarked;
