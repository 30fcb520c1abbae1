package app.moderato.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.rating.NearestAnchors.Anchor;
import app.moderato.core.rating.NearestAnchors.Wording;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestAnchorsTest {
    private static final Scale SCALE = new Scale(
            "intent",
            "en",
            3,
            List.of("no", "maybe", "yes"),
            "1",
            List.of(
                    new ReferenceSet("intent-1", List.of("a1", "a2", "a3")),
                    new ReferenceSet("intent-2", List.of("b1", "b2", "b3")),
                    new ReferenceSet("intent-3", List.of("c1", "c2", "c3"))));

    /** The answer points along the first axis, so that an anchor's first coordinate is its cosine. */
    private static final Map<String, float[]> VECTORS = vectors(
            Map.of("a1", 0.6, "a2", 0.0, "a3", 0.8, "b1", 0.0, "b2", 0.6, "b3", 0.8, "c1", 0.0, "c2", 0.8, "c3", 0.6));

    @Test
    void eachWordingHasItsCosinesNearestFirst() throws Exception {
        NearestAnchors nearest = nearest("answer").orElseThrow();

        assertThat(nearest.wordings()).extracting(Wording::set).containsExactly("intent-1", "intent-2", "intent-3");
        assertThat(nearest.wordings().get(2).nearestFirst())
                .extracting(Anchor::point, Anchor::text)
                .containsExactly(tuple(2, "c2"), tuple(3, "c3"), tuple(1, "c1"));
        assertThat(nearest.wordings().get(2).anchors().get(1).cosine()).isCloseTo(0.8, within(1e-6));
        assertThat(nearest.wordings().get(0).anchors().get(1).cosine()).isCloseTo(0.0, within(1e-6));
    }

    @Test
    void theTypicalWordingIsTheOneWhoseSpreadIsNearestToAllOfThem() throws Exception {
        // pmfs (.43 0 .57), (0 .43 .57), (0 .57 .43), so the mean is (.14 .33 .52)
        Wording typical = nearest("answer").orElseThrow().typical();

        assertThat(typical.set()).isEqualTo("intent-2");
        assertThat(typical.number()).isEqualTo(2);
    }

    @Test
    void theCosinesAreThoseTheRatingWasMadeOf() throws Exception {
        List<double[]> cosines = nearest("answer").orElseThrow().wordings().stream()
                .map(wording ->
                        wording.anchors().stream().mapToDouble(Anchor::cosine).toArray())
                .toList();

        Rating rating = Ssr.rate(cosines, SsrSettings.DEFAULT);
        assertThat(rating.pmf().at(2)).isCloseTo((0 + 3 / 7.0 + 4 / 7.0) / 3, within(1e-6));
    }

    @Test
    void anAnswerWithoutAVectorOrAWordHasNone() throws Exception {
        assertThat(nearest("never embedded")).isEmpty();
        assertThat(nearest("🙂")).isEmpty();
    }

    @Test
    void aMissingAnchorLeavesAllOut() throws Exception {
        assertThat(NearestAnchors.of(
                        SCALE,
                        "answer",
                        text -> text.equals("b2") ? Optional.empty() : Optional.ofNullable(VECTORS.get(text))))
                .isEmpty();
    }

    private static Optional<NearestAnchors> nearest(String answer) throws Exception {
        return NearestAnchors.of(SCALE, answer, text -> Optional.ofNullable(VECTORS.get(text)));
    }

    private static Map<String, float[]> vectors(Map<String, Double> cosines) {
        Map<String, float[]> vectors = new HashMap<>();
        cosines.forEach((text, cosine) ->
                vectors.put(text, new float[] {cosine.floatValue(), (float) Math.sqrt(1 - cosine * cosine)}));
        vectors.put("answer", new float[] {1, 0});
        return vectors;
    }

    private static org.assertj.core.groups.Tuple tuple(int point, String text) {
        return org.assertj.core.groups.Tuple.tuple(point, text);
    }
}
