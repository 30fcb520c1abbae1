/** Transcripts, one JSON object a line. */
@NullMarked
package app.moderato.report.jsonl;

import org.jspecify.annotations.NullMarked;
