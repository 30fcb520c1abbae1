/** Tests of the Transcripts page. */
@NullMarked
package app.moderato.ui.transcript;

import org.jspecify.annotations.NullMarked;
