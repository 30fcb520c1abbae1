/** Summaries, intervals, the noise floor and the verdict: pure functions over stored answers. */
@NullMarked
package app.moderato.core.analysis;

import org.jspecify.annotations.NullMarked;
