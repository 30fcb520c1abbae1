/** Known answers, properties and edges. */
@NullMarked
package app.moderato.core.analysis.agreement;

import org.jspecify.annotations.NullMarked;
