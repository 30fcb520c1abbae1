/** The measure: formula, golden numbers, Anchor Lab. */
@NullMarked
package app.moderato.core.rating;

import org.jspecify.annotations.NullMarked;
