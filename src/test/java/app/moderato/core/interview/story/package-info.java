/** Tests of interviews, the engine and reading replies. */
@NullMarked
package app.moderato.core.interview.story;

import org.jspecify.annotations.NullMarked;
