/**
 * Some people of a run asked one of its questions again, under other seeds, in other words and by other models: which runs
 * that takes, and how they are begun, gone on with and found again. What their answers show is worked out in
 * {@code core.analysis.stability}.
 */
@NullMarked
package app.moderato.core.interview.stability;

import org.jspecify.annotations.NullMarked;
