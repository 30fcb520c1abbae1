/** The panel: its people, how near it is to its targets, what weighting costs. Knows no other feature. */
@NullMarked
package app.moderato.ui.panel;

import org.jspecify.annotations.NullMarked;
