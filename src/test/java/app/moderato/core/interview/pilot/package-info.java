/** Tests of what a pilot says about a guide. */
@NullMarked
package app.moderato.core.interview.pilot;

import org.jspecify.annotations.NullMarked;
