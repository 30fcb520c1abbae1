/** Which providers there are, where they are and which key they take; what speaks to them lives in the packages below. */
@NullMarked
package app.moderato.provider;

import org.jspecify.annotations.NullMarked;
