/**
 * Numbers for a run's answers by other methods or under other settings, beside the run's own: re-scored by similarity,
 * read by somebody else, or asked of the persona directly. Never changes an answer, nor what the run itself made of it.
 */
@NullMarked
package app.moderato.core.interview.scoring;

import org.jspecify.annotations.NullMarked;
