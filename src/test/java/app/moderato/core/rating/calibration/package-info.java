/** Calibrations: their mathematics against known answers, what they promise, and what they refuse. */
@NullMarked
package app.moderato.core.rating.calibration;

import org.jspecify.annotations.NullMarked;
