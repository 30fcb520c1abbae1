package app.moderato.core.rating.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.llm.Embedder;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On texts whose vectors are told by a number of degrees that they begin with, and by nothing else. */
class CalibratorTest {
    private static final Scale SCALE = scale("liking");

    @Test
    void labelsThatFollowTheWordsAreLearnedAndTheErrorIsBelowThatOfAConstant() throws Exception {
        Calibration calibration = Calibrator.fit(Labels.of(5, labels(80, false)), SCALE, new Angles("a"), 1);
        assertThat(calibration.error().folds()).isEqualTo(10);
        assertThat(calibration.error().spearman()).isGreaterThan(0.85);
        assertThat(calibration.error().r2()).isBetween(0.7, 1.0);
        assertThat(calibration.error().mae()).isLessThan(calibration.error().constantMae() / 2);
        CalibratedScorer scorer = CalibratedScorer.of(calibration, SCALE, new Angles("a"));
        List<Double> means = new ArrayList<>();
        for (int degrees = 5; degrees <= 85; degrees += 10) {
            Pmf pmf = scorer.rate(degrees + " degrees").orElseThrow().pmf();
            assertThat(pmf.stream().sum()).isCloseTo(1, within(1e-9));
            means.add(pmf.mean());
        }
        assertThat(means).isSorted();
        assertThat(means.getFirst()).isLessThan(2);
        assertThat(means.getLast()).isGreaterThan(4);
    }

    @Test
    void labelsThatFollowNothingPromiseNothing() throws Exception {
        Calibration calibration = Calibrator.fit(Labels.of(5, labels(200, true)), SCALE, new Angles("a"), 1);
        assertThat(calibration.error().r2()).isLessThan(0.05);
        assertThat(calibration.error().spearman()).isBetween(-0.25, 0.25);
    }

    @Test
    void theSameSeedGivesTheSameCalibrationAndItSurvivesJson() throws Exception {
        Labels labels = Labels.of(5, labels(60, false));
        Calibration one = Calibrator.fit(labels, SCALE, new Angles("a"), 7);
        assertThat(Calibrator.fit(labels, SCALE, new Angles("a"), 7)).isEqualTo(one);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(one), Calibration.class))
                .isEqualTo(one);
    }

    @Test
    void textsUnlikeTheLabelsAreFlaggedAndUnusableOnesHaveNoRating() throws Exception {
        Calibration calibration = Calibrator.fit(Labels.of(5, labels(80, false)), SCALE, new Angles("a"), 1);
        CalibratedScorer scorer = CalibratedScorer.of(calibration, SCALE, new Angles("a"));
        assertThat(scorer.rate("44.125 degrees").orElseThrow().outside()).isEmpty();
        assertThat(scorer.rate("210 degrees").orElseThrow().outside())
                .containsExactlyInAnyOrder(Outside.UNLIKE, Outside.LENGTH);
        assertThat(scorer.rate("44 degrees and much to say about them")
                        .orElseThrow()
                        .outside())
                .containsExactly(Outside.LENGTH);
        assertThat(scorer.rate(" … ")).isEmpty();
        assertThat(calibration.domain().counts().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(80);
    }

    @Test
    void anotherScaleOrEmbedderIsRefused() throws Exception {
        Calibration calibration = Calibrator.fit(Labels.of(5, labels(40, false)), SCALE, new Angles("a"), 1);
        assertThatThrownBy(() -> CalibratedScorer.of(calibration, scale("value"), new Angles("a")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("for the scale liking");
        assertThatThrownBy(() -> CalibratedScorer.of(calibration, SCALE, new Angles("b")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("embeddings a, not with b");
    }

    @Test
    void unfitLabelsAreRefusedWithEverythingThatIsWrong() {
        List<Label> few =
                IntStream.range(0, 24).mapToObj(i -> new Label("text " + i, 6)).toList();
        assertThatThrownBy(() -> Labels.of(5, few))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("it has 1 to 5")
                .hasMessageContaining("at least 25")
                .hasMessageContaining("All labels are 6");
        assertThatThrownBy(() -> Labels.of(5, labels(501, false)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 500");
    }

    @Test
    void aTextRatedTwiceNeverRatesItself() {
        List<Label> once = labels(40, false);
        List<Label> labels =
                Collections.nCopies(2, once).stream().flatMap(List::stream).toList();
        Folds folds = Folds.of(labels, 3);
        for (int fold = 0; fold < Folds.NUMBER; fold++) {
            List<String> others = IntStream.of(folds.outside(fold))
                    .mapToObj(i -> labels.get(i).text())
                    .toList();
            assertThat(IntStream.of(folds.inside(fold))
                            .mapToObj(i -> labels.get(i).text()))
                    .hasSizeBetween(6, 10)
                    .doesNotContainAnyElementsOf(others);
        }
    }

    private static Scale scale(String id) {
        return new Scale(
                id,
                "en",
                5,
                List.of("1", "2", "3", "4", "5"),
                "1",
                List.of(new ReferenceSet("a", List.of("0 a", "20 a", "45 a", "70 a", "90 a"))));
    }

    private static List<Label> labels(int n, boolean random) {
        SplittableRandom chance = new SplittableRandom(11);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double degrees = 10 + 80 * chance.nextDouble();
            int rating = random
                    ? 1 + chance.nextInt(5)
                    : Math.clamp(Math.round(degrees / 20 + 0.3 * chance.nextDouble()), 1, 5);
            labels.add(new Label("%.3f degrees".formatted(degrees), rating));
        }
        return labels;
    }

    private record Angles(String id) implements Embedder {
        @Override
        public float[] embed(String text) {
            double angle = Math.toRadians(Double.parseDouble(text.replaceAll("[^0-9.].*", "")));
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle), 0};
        }
    }
}
