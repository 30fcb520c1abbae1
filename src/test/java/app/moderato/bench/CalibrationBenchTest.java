package app.moderato.bench;

import app.moderato.file.scale.CalibratedReviews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twenty samples of 200 labels, each scored on all the other reviews. */
@Tag("bench")
class CalibrationBenchTest {
    @Test
    void allReviews() throws Exception {
        System.out.println("calibrated: " + CalibratedReviews.every(1).over(20));
    }
}
