/** Planned power against what is known of it. */
@NullMarked
package app.moderato.core.analysis.planning;

import org.jspecify.annotations.NullMarked;
