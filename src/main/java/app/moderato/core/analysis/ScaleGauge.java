package app.moderato.core.analysis;

import app.moderato.core.study.QuestionId;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the scales of a study do with texts, measured from embeddings.
 *
 * @param noise per rating question the cosine range that texts without content reach, 0..2; see {@link ScaleNoise}
 * @param agreement between the reference sets on the answers, −1..1; see {@link SetAgreement}
 */
public record ScaleGauge(Map<QuestionId, Double> noise, Map<Place, Double> agreement) {
    /** Nothing was measured. */
    public static final ScaleGauge NONE = new ScaleGauge(Map.of(), Map.of());

    public ScaleGauge {
        noise = Map.copyOf(noise);
        agreement = Map.copyOf(agreement);
    }

    /** @param concept its id, empty before and after the concepts */
    public record Place(QuestionId question, String concept) {}

    /** What holds whatever was answered. */
    public ScaleGauge withoutAgreement() {
        return new ScaleGauge(noise, Map.of());
    }

    OptionalDouble noise(QuestionId question) {
        return optional(noise.get(question));
    }

    OptionalDouble agreement(QuestionId question, String concept) {
        return optional(agreement.get(new Place(question, concept)));
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
