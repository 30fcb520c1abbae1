/** The wire against WireMock. */
@NullMarked
package app.moderato.provider.openai;

import org.jspecify.annotations.NullMarked;
