package app.moderato.core.rating.calibration;

import app.moderato.core.rating.Pmf;
import java.util.Set;

/**
 * One text rated by a calibration.
 *
 * @param outside why the text lies outside the calibration's domain; empty inside. A rating from outside is shown with
 *     that remark
 */
public record CalibratedRating(Pmf pmf, Set<Outside> outside) {
    public CalibratedRating {
        outside = Set.copyOf(outside);
    }
}
