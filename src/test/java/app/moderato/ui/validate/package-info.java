/** Tests of the Validate page. */
@NullMarked
package app.moderato.ui.validate;

import org.jspecify.annotations.NullMarked;
