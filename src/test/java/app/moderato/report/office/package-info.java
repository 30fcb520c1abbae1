@NullMarked
package app.moderato.report.office;

import org.jspecify.annotations.NullMarked;
