/** Ratings learned from a user's own labels, with their cross-validated error and the domain they hold for. No file lives here. */
@NullMarked
package app.moderato.core.rating.calibration;

import org.jspecify.annotations.NullMarked;
