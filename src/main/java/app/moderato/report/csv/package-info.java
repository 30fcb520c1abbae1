/** Flat files for statistics programs, with the codebook that explains them. */
@NullMarked
package app.moderato.report.csv;

import org.jspecify.annotations.NullMarked;
