/** Tests of the package of this name. */
@NullMarked
package app.moderato.ui.results;

import org.jspecify.annotations.NullMarked;
