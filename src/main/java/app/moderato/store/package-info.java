/** The workspace: one SQLite file behind core's ports. No study file format and no provider is known here. */
@NullMarked
package app.moderato.store;

import org.jspecify.annotations.NullMarked;
