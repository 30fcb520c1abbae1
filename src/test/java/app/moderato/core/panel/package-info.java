/** Tests of drawing personas from populations. */
@NullMarked
package app.moderato.core.panel;

import org.jspecify.annotations.NullMarked;
