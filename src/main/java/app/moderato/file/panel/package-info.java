/** Panels as people hand them in or take them away: margins, personas, imports, options. Nothing is drawn here. */
@NullMarked
package app.moderato.file.panel;

import org.jspecify.annotations.NullMarked;
