package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringAgreementTest {
    private static final int PEOPLE = 4;
    private static final double[] WEIGHTS = {1, 1, 1, 3};

    private final RunBuilder run = new RunBuilder()
            .concept("a")
            .concept("b")
            .ask(RunBuilder.rating("intent", "Would you buy it?", "purchase-intent"));
    private final List<CellKey> keys = new ArrayList<>();

    ScoringAgreementTest() {
        for (int person = 1; person <= PEOPLE; person++) {
            run.persona("p" + person, WEIGHTS[person - 1]);
            for (String concept : List.of("a", "b")) {
                CellKey key = RunBuilder.key("p" + person, concept, "intent", 1, 1);
                keys.add(key);
                double[] masses = new double[5];
                masses[person - 1 + (concept.equals("b") ? 1 : 0)] = 1;
                run.rated(key, "Fine", masses);
            }
        }
    }

    private static int own(CellKey key) {
        return key.persona().value().charAt(1) - '0' + (key.concept().equals("b") ? 1 : 0);
    }

    private ScoringCells scoring(String name, ToIntFunction<CellKey> point) {
        List<ScoredCell> cells = new ArrayList<>();
        for (CellKey key : keys) {
            int at = point.applyAsInt(key);
            @Nullable Rating rating = at == 0 ? null : new Rating(Pmf.oneHot(5, at), false, Double.NaN);
            cells.add(new ScoredCell(
                    key,
                    rating == null ? CellStatus.OFF_FORMAT : CellStatus.ANSWERED,
                    rating == null ? "" : "flr",
                    "",
                    "",
                    "",
                    Usage.NONE,
                    0,
                    1,
                    Instant.EPOCH,
                    rating));
        }
        Scoring scoring = new Scoring(
                run.contents().run().id(),
                name,
                RatingMethod.FLR,
                Map.of(),
                Map.of(),
                0,
                RunRecord.Totals.NONE,
                null,
                Instant.EPOCH);
        return new ScoringCells(scoring, cells);
    }

    private List<ScoringAgreement> agreement(ScoringCells... others) {
        Study study = run.study();
        RunContents contents = run.contents();
        return ScoringAgreement.of(study, ScoredRun.all(study, contents, List.of(others)));
    }

    @Test
    void aScoringThatSaysTheSameAgreesInEveryFigure() {
        assertThat(agreement(scoring("flr", ScoringAgreementTest::own)))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.first()).isEqualTo(ScoredRun.OWN);
                    assertThat(pair.second()).isEqualTo("flr");
                    assertThat(pair.people()).isEqualTo(PEOPLE);
                    assertThat(pair.ratings()).isEqualTo(2 * PEOPLE);
                    assertThat(pair.pearson()).isCloseTo(1, within(1e-12));
                    assertThat(pair.spearman()).isCloseTo(1, within(1e-12));
                    assertThat(pair.alpha()).isCloseTo(1, within(1e-12));
                    assertThat(pair.difference()).isZero();
                    assertThat(pair.exact()).isEqualTo(1);
                    assertThat(pair.ks()).isEqualTo(1);
                    assertThat(pair.conceptPearson())
                            .as("two concepts are too few")
                            .isNaN();
                });
    }

    @Test
    void theOtherWayRoundItAgreesInNothingButTheMiddle() {
        assertThat(agreement(scoring("flr", key -> 6 - own(key))))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.pearson()).isCloseTo(-1, within(1e-12));
                    // Σ(x − y)² = 48, mean of all 3, N·Σv² = 16 · 24
                    assertThat(pair.alpha()).isCloseTo(1 - 15 * 48 / (16 * 24.0), within(1e-12));
                    // weights 1 1 1 3: own means 18/6 and 24/6, the mirrored 18/6 and 12/6
                    assertThat(pair.difference()).isCloseTo(2.5 - 3.5, within(1e-12));
                    assertThat(pair.exact()).as("those at the middle").isEqualTo(2.0 / 8);
                });
    }

    @Test
    void onlyWhatStandsUnderBothIsCompared() {
        List<ScoringAgreement> pairs =
                agreement(scoring("some", key -> key.concept().equals("a") ? 2 : 0), scoring("all", key -> 3));
        assertThat(pairs).hasSize(3);
        assertThat(pairs.getFirst().ratings()).isEqualTo(PEOPLE);
        assertThat(pairs.getFirst().pearson()).as("it does not vary").isNaN();
        assertThat(pairs.get(1).ratings()).isEqualTo(2 * PEOPLE);
        assertThat(pairs.get(2).difference()).isEqualTo(1);
        assertThat(pairs.get(2).ks()).isZero();
    }

    @Test
    void aScoringShowsItsOwnFiguresAndLeavesTheRunsAlone() {
        List<ScoredRun> scored = ScoredRun.all(run.study(), run.contents(), List.of(scoring("flr", key -> 5)));
        assertThat(scored.getFirst().summaries().getFirst().pmf().mean()).isCloseTo(3, within(1e-12));
        assertThat(scored.getLast().summaries()).hasSize(2).allSatisfy(summary -> {
            assertThat(summary.method()).isEqualTo("flr");
            assertThat(summary.pmf().mean()).isEqualTo(5);
        });
    }
}
