/** Known answers, properties and edges. */
@NullMarked
package app.moderato.core.analysis.pricing;

import org.jspecify.annotations.NullMarked;
