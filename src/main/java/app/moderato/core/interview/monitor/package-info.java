/**
 * What a person sees of a run while it runs: figures added up from its events, taken as a picture whenever asked. Pure
 * Java; whoever draws the picture decides how often.
 */
@NullMarked
package app.moderato.core.interview.monitor;

import org.jspecify.annotations.NullMarked;
