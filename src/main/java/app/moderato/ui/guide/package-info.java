/** The guide: its questions, how their answers are read, and the prompt as one person gets it. Knows no other feature. */
@NullMarked
package app.moderato.ui.guide;

import org.jspecify.annotations.NullMarked;
