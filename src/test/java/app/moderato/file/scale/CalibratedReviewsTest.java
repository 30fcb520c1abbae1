package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibratedReviewsTest {
    @Test
    void twoHundredLabelsOrderTheOtherReviewsAndPromiseNoMoreThanTheyHold() throws Exception {
        CalibratedReviews.Found found = CalibratedReviews.every(5).over(20);
        System.out.println("Calibration on 200 reviews, mean of 20 samples: " + found);
        assertThat(found.spearman()).isGreaterThanOrEqualTo(0.74);
        assertThat(found.promised()).isCloseTo(found.spearman(), within(0.04));
        assertThat(found.promisedMae()).isCloseTo(found.mae(), within(0.03));
        assertThat(found.outside()).isLessThan(0.05);
    }
}
