/** Interviews as plain text. */
@NullMarked
package app.moderato.report.text;

import org.jspecify.annotations.NullMarked;
