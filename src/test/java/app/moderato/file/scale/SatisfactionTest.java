package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.RatingRange;
import app.moderato.core.study.Scale;
import app.moderato.provider.minilm.MiniLm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    @Test
    void theShippedScaleRecoversStarsBetterThanTheBaselineSets() throws Exception {
        RestaurantReviews reviews = RestaurantReviews.every(10);
        Scale shipped = new BundledScales().find("satisfaction").orElseThrow();
        try (MiniLm model = new MiniLm()) {
            Embedder remembering = new Remembering(model, new ConcurrentHashMap<>());
            RestaurantReviews.Agreement ours = reviews.rate(shipped, remembering);
            RestaurantReviews.Agreement baseline = reviews.rate(RestaurantReviews.baseline(), remembering);
            assertThat(ours.reviews()).isGreaterThan(400);
            assertThat(ours.spearman()).isGreaterThan(baseline.spearman()).isGreaterThan(0.6);
            assertThat(ours.pearson()).isGreaterThan(baseline.pearson());
        }
    }

    @Test
    void theHighestEpsilonDoesNotTurnTheOrderOfReviewsRoundAndTwiceAsMuchDoes() throws Exception {
        RestaurantReviews reviews = RestaurantReviews.every(20);
        try (MiniLm model = new MiniLm()) {
            for (Scale scale :
                    List.of(new BundledScales().find("satisfaction").orElseThrow(), RestaurantReviews.baseline())) {
                List<float[]> texts = reviews.embedded(model);
                double[] without = means(scale, model, texts, 0);
                double[] highest = means(scale, model, texts, RatingRange.HIGHEST_EPSILON);
                double[] twice = means(scale, model, texts, 2 * RatingRange.HIGHEST_EPSILON);
                SpearmansCorrelation order = new SpearmansCorrelation();
                assertThat(order.correlation(without, highest)).isGreaterThan(0.1);
                assertThat(order.correlation(without, twice)).isNegative();
            }
        }
    }

    private static double[] means(Scale scale, Embedder model, List<float[]> texts, double epsilon)
            throws LlmException {
        SsrScorer scorer = SsrScorer.of(scale, model, new SsrSettings(1, null, epsilon));
        return texts.stream()
                .mapToDouble(text -> scorer.rate(text).pmf().mean())
                .toArray();
    }

    private record Remembering(Embedder model, Map<String, float[]> known) implements Embedder {
        @Override
        public String id() {
            return model.id();
        }

        @Override
        public float[] embed(String text) throws LlmException {
            float[] vector = known.get(text);
            if (vector == null) {
                vector = model.embed(text);
                known.put(text, vector);
            }
            return vector;
        }
    }
}
