/** The report as one self-contained page. Everything from a model or a file is text, never markup. */
@NullMarked
package app.moderato.report.html;

import org.jspecify.annotations.NullMarked;
