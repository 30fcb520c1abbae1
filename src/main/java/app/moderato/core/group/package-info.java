/**
 * Group discussions: who sits at the table, what happens when, who speaks next, and the session that conducts it all.
 * What happens is a list of events; where a group stands follows from them alone.
 */
@NullMarked
package app.moderato.core.group;

import org.jspecify.annotations.NullMarked;
