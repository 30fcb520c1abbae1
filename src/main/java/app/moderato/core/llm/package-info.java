/** The ports to language models and embedders, and what passes through them. No wire format lives here. */
@NullMarked
package app.moderato.core.llm;

import org.jspecify.annotations.NullMarked;
