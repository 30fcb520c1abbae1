/** The catalogue of providers, and requests to ask with. */
@NullMarked
package app.moderato.provider;

import org.jspecify.annotations.NullMarked;
