/** The Validate page: a run's ratings beside people's. */
@NullMarked
package app.moderato.ui.validate;

import org.jspecify.annotations.NullMarked;
