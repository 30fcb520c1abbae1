/** Tests of the workspace, each on a real file. */
@NullMarked
package app.moderato.store;

import org.jspecify.annotations.NullMarked;
