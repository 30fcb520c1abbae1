/** Charts as JFreeChart objects, for the window, and their SVG and PNG pictures, for exports. No reading of runs here. */
@NullMarked
package app.moderato.report.chart;

import org.jspecify.annotations.NullMarked;
