/** Exports of a realistic run. */
@NullMarked
package app.moderato.report;

import org.jspecify.annotations.NullMarked;
