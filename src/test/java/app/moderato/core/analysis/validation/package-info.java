/** Tests of the comparison with people's ratings, some on published data. */
@NullMarked
package app.moderato.core.analysis.validation;

import org.jspecify.annotations.NullMarked;
