package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.ScaleHealth;
import app.moderato.core.analysis.ScaleNoise;
import app.moderato.core.analysis.SetAgreement;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Scale;
import app.moderato.provider.minilm.MiniLm;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The noise of the shipped scales with MiniLM, on reviews that some of them speak to and others do not. */
class ScaleNoiseTest {
    private static final MiniLm MODEL = new MiniLm();
    private static final ScaleNoise NOISE = new ScaleNoise(MODEL);
    private static List<float[]> reviews = List.of();

    @BeforeAll
    static void embed() throws Exception {
        reviews = RestaurantReviews.every(40).embedded(MODEL);
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    private static double within(Scale scale) throws Exception {
        SsrScorer scorer = SsrScorer.of(scale, MODEL, SsrSettings.DEFAULT);
        double noise = NOISE.of(scale);
        return reviews.stream()
                .mapToDouble(review -> scorer.rate(review).cosineRange() <= noise ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Scale scale(String name) {
        return new BundledScales().find(name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfaction", "liking", "sentiment", "recommendation", "value"})
    void reviewsMoveTheScalesThatTheySpeakTo(String name) throws Exception {
        assertThat(within(scale(name))).isLessThan(ScaleHealth.MOST_WITHIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clarity", "agreement", "believability"})
    void reviewsMoveOtherScalesNoMoreThanSentencesAboutSomethingElse(String name) throws Exception {
        assertThat(within(scale(name))).isGreaterThan(ScaleHealth.MOST_WITHIN);
    }

    @Test
    void setsAgreeMoreOnReviewsWhereTheyMeasureWhatReviewsSay() throws Exception {
        assertThat(agreement("satisfaction")).isGreaterThan(agreement("agreement") + .2);
    }

    private static double agreement(String name) throws Exception {
        return SetAgreement.of(SsrScorer.of(scale(name), MODEL, SsrSettings.DEFAULT), reviews)
                .orElseThrow();
    }
}
