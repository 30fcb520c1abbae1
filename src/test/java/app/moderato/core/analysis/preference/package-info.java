/** Known answers, properties and edges. */
@NullMarked
package app.moderato.core.analysis.preference;

import org.jspecify.annotations.NullMarked;
