/** Journeys through the whole product, from the command line to the workspace and back. */
@NullMarked
package app.moderato;

import org.jspecify.annotations.NullMarked;
