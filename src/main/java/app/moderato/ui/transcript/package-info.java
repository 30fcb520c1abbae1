/** Transcripts: interviews as they were held, searched, read, starred and exported; the score and the log of an answer. */
@NullMarked
package app.moderato.ui.transcript;

import org.jspecify.annotations.NullMarked;
