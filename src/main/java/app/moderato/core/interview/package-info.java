/**
 * Interviews: which cells a run has, how a conversation is put to a model, what its answers mean, the run engine, and
 * the ports to the journal that keeps it all.
 */
@NullMarked
package app.moderato.core.interview;

import org.jspecify.annotations.NullMarked;
