/** Who is asked: personas, populations, and drawing the one from the other. No file is read here. */
@NullMarked
package app.moderato.core.panel;

import org.jspecify.annotations.NullMarked;
