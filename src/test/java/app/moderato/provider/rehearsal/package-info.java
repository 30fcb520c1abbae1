/** Tests of the rehearsal respondents. */
@NullMarked
package app.moderato.provider.rehearsal;

import org.jspecify.annotations.NullMarked;
