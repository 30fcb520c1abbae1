/** Known answers, computed by hand. */
@NullMarked
package app.moderato.core.analysis;

import org.jspecify.annotations.NullMarked;
