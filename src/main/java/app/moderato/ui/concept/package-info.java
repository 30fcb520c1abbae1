/** Concepts: what is shown to respondents, and whether it can be compared fairly. Knows no other feature. */
@NullMarked
package app.moderato.ui.concept;

import org.jspecify.annotations.NullMarked;
