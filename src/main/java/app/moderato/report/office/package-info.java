/** Documents for offices: the guide as Word file and PDF. */
@NullMarked
package app.moderato.report.office;

import org.jspecify.annotations.NullMarked;
