/** The report page under kind and hostile contents. */
@NullMarked
package app.moderato.report.html;

import org.jspecify.annotations.NullMarked;
