/** The entry and the composition root: wires everything by constructors, closes in reverse. No logic of its own. */
@NullMarked
package app.moderato;

import org.jspecify.annotations.NullMarked;
