/** Charts and their pictures. */
@NullMarked
package app.moderato.report.chart;

import org.jspecify.annotations.NullMarked;
