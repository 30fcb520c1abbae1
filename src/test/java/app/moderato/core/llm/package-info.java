/** Values around the ports to models. */
@NullMarked
package app.moderato.core.llm;

import org.jspecify.annotations.NullMarked;
