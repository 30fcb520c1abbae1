/** Results › Compare of one study: what it shows, and the port it gets a run from. Knows no other feature. */
@NullMarked
package app.moderato.ui.results;

import org.jspecify.annotations.NullMarked;
