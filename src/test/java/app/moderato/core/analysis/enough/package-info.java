/** Limits and widths against known answers, and their error rates in simulation. */
@NullMarked
package app.moderato.core.analysis.enough;

import org.jspecify.annotations.NullMarked;
