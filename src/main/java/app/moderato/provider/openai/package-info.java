/** One call to any OpenAI-compatible endpoint through openai-java, and what its failures mean. No retrying here. */
@NullMarked
package app.moderato.provider.openai;

import org.jspecify.annotations.NullMarked;
