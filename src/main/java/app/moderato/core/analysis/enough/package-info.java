/** How many people are enough: limits for repeated looks, widths of intervals. Pure numbers; no run, question or answer lives here. */
@NullMarked
package app.moderato.core.analysis.enough;

import org.jspecify.annotations.NullMarked;
