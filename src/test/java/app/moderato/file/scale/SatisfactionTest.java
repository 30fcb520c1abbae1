package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.Scale;
import app.moderato.provider.minilm.MiniLm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
