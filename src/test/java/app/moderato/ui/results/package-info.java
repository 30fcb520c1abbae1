/** Results, without a stage, on one, and drawn. */
@NullMarked
package app.moderato.ui.results;

import org.jspecify.annotations.NullMarked;
