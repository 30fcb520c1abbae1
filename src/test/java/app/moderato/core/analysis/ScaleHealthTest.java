package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScaleHealthTest {
    private static final QuestionId INTENT = new QuestionId("intent");

    /** 40 people who rate “a” and “b” with a cosine range of 0.2. */
    private static RunBuilder run(double[] a, double[] b) {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b", "Control", "Text", "4.49 USD", true)
                .ask(rating("intent", "?", "purchase-intent"));
        for (int i = 0; i < 40; i++) {
            run.persona("p" + i, 1)
                    .rated(key("p" + i, "a", "intent", 1, 1), "a " + i, a)
                    .rated(key("p" + i, "b", "intent", 1, 1), "b " + i, b);
        }
        return run;
    }

    private static LikertSummary first(RunBuilder run, double noise) {
        Grounds grounds = new Grounds(Map.of(), new ScaleGauge(Map.of(INTENT, noise), Map.of()), List.of());
        return RunAnalysis.of(run.study(), run.contents(), grounds, List.of())
                .summaries()
                .getFirst();
    }

    @Test
    void everyMeanCarriesRangeEntropyAndTheShareWithinTheNoise() {
        ScaleHealth health = first(run(new double[] {.5, 0, 0, 0, .5}, new double[] {.2, .2, .2, .2, .2}), .1)
                .health();
        assertThat(health.answers()).isEqualTo(40);
        assertThat(health.range()).hasValue(.2);
        assertThat(health.entropy()).isCloseTo(1, within(1e-12));
        assertThat(health.evenness()).isCloseTo(1 / (Math.log(5) / Math.log(2)), within(1e-12));
        assertThat(health.within()).hasValue(0);
        assertThat(health.agreement()).isEmpty();
        assertThat(health.collapsed()).isFalse();
        assertThat(health.reason()).isEmpty();
    }

    @Test
    void aScaleThatMovesNoMoreThanUnderOtherTextsHasCollapsed() {
        LikertSummary summary = first(run(new double[] {.5, 0, 0, 0, .5}, new double[] {.2, .2, .2, .2, .2}), .25);
        assertThat(summary.collapsed()).isTrue();
        assertThat(summary.health().collapse()).isEqualTo(ScaleHealth.Collapse.WITHIN_NOISE);
        assertThat(summary.health().reason()).startsWith("100.0% of the answers");
    }

    @Test
    void aScaleOnWhichAllStandOnOnePointHasCollapsedWhateverTheMethod() {
        LikertSummary summary = first(run(new double[] {0, 0, 0, 1, 0}, new double[] {.2, .2, .2, .2, .2}), .1);
        assertThat(summary.health().collapse()).isEqualTo(ScaleHealth.Collapse.ONE_POINT);
    }

    @Test
    void aDifferenceOnACollapsedScaleIsNeitherBetterNorWorse() {
        RunBuilder run = run(new double[] {0, 0, 0, 1, 0}, new double[] {.5, .2, .1, .1, .1});
        Comparison compared = ConceptComparison.of(
                run.study(), run.contents(), new Selection(INTENT, Respondents.EVERYONE, true, Statistic.MEAN));
        assertThat(compared.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.difference().mean().collapsed()).isTrue();
            assertThat(pair.difference().mean().judgement()).isEqualTo(Judgement.UNCLEAR);
        });
    }

    @Property
    void entropyLiesBetweenNothingAndThatOfAnEvenSpread(
            @ForAll @Size(5) List<@DoubleRange(min = 0.01, max = 1) Double> masses) {
        double sum = masses.stream().mapToDouble(Double::doubleValue).sum();
        double entropy = ScaleHealth.entropy(
                Pmf.of(masses.stream().mapToDouble(mass -> mass / sum).toArray()));
        assertThat(entropy).isBetween(0.0, Math.log(5) / Math.log(2) + 1e-12);
    }

    @Test
    void setsThatOrderAnswersAlikeAgreeAndOnesThatHearOtherThingsDoNot() {
        double[][] alike = IntStream.range(0, 20)
                .mapToObj(i -> new double[] {1 + .1 * i, 2 + .05 * i, 1.5 + .2 * i})
                .toArray(double[][]::new);
        assertThat(SetAgreement.of(alike).orElseThrow()).isCloseTo(1, within(1e-9));
        double[][] against = IntStream.range(0, 20)
                .mapToObj(i -> new double[] {1 + .1 * i, 4 - .1 * i})
                .toArray(double[][]::new);
        assertThat(SetAgreement.of(against).orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(SetAgreement.of(new double[][] {{1, 2}, {1, 2}, {1, 2}})).isEmpty();
    }
}
