/** Counts of one answer by another: χ², Cramér's V, and tests stratified by a third. */
@NullMarked
package app.moderato.core.analysis.table;

import org.jspecify.annotations.NullMarked;
