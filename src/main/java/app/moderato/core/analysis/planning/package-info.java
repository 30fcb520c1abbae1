/** How many people and replicates a next run needs, by simulation. Pure numbers; no run, question or answer lives here. */
@NullMarked
package app.moderato.core.analysis.planning;

import org.jspecify.annotations.NullMarked;
