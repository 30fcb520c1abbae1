package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.analysis.VerdictFacts.ConstructFact;
import app.moderato.core.analysis.VerdictFacts.HealthFact;
import app.moderato.core.analysis.VerdictFacts.NoiseFact;
import app.moderato.core.analysis.VerdictFacts.PictureFact;
import app.moderato.core.analysis.VerdictFacts.ScaleFact;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRulesTest {
    /** A run that nothing speaks against; each test spoils one thing. */
    private static final class Facts {
        boolean rehearsal;
        RunState state = RunState.COMPLETED;
        Optional<String> decided = Optional.empty();
        Map<CellStatus, Integer> cells = Map.of(CellStatus.ANSWERED, 1000);
        int personas = 100;
        List<ScaleFact> scales = List.of(new ScaleFact("liking", ScaleCheck.PASSED));
        List<NoiseFact> noise = List.of(new NoiseFact("liking", OptionalDouble.of(.1), .4));
        OptionalDouble icc = OptionalDouble.of(.5);
        double duplicates = .05;
        OptionalDouble spread = OptionalDouble.of(.7);
        List<Panel.Target> targets = List.of(new Panel.Target("gender", "female", .5, .53));
        List<HealthFact> health = List.of(new HealthFact("liking of a", health(.1)));
        PictureFact pictures = PictureFact.NONE;
        List<ConstructFact> constructs = List.of(construct("liking", .9));
        boolean drifted;
        List<String> changes = List.of();
        ResultView view = ResultView.RUN;
        VerdictScope scope = VerdictScope.RUN;

        Verdict verdict() {
            return VerdictRules.judge(new VerdictFacts(
                    scope.on(view),
                    rehearsal,
                    state,
                    decided,
                    cells,
                    personas,
                    scales,
                    noise,
                    icc,
                    duplicates,
                    spread,
                    health,
                    pictures,
                    targets,
                    constructs,
                    drifted,
                    changes));
        }
    }

    private static final List<ConstructFact> UNKNOWN = List.of(new ConstructFact("liking", Optional.empty()));

    private static ScaleHealth health(double within) {
        return new ScaleHealth(
                100,
                OptionalDouble.of(.2),
                2,
                .9,
                OptionalDouble.of(.5),
                OptionalDouble.of(.1),
                OptionalDouble.of(within),
                within > .5 ? ScaleHealth.Collapse.WITHIN_NOISE : ScaleHealth.Collapse.NONE);
    }

    private static ConstructFact construct(String name, double attainment) {
        return new ConstructFact(name, Optional.of(evidence(name, attainment, .9)));
    }

    private static Evidence evidence(String construct, double attainment, double ks) {
        return evidence(construct, 12, attainment, ks);
    }

    private static Evidence evidence(String construct, int concepts, double attainment, double ks) {
        return new Evidence(
                "gpt-4o",
                construct,
                concepts,
                Double.isNaN(attainment) ? OptionalDouble.empty() : OptionalDouble.of(attainment),
                ks,
                .84,
                .8,
                "people.csv",
                Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Test
    void aRunThatNothingSpeaksAgainstIsUsableForRanking() {
        Verdict verdict = new Facts().verdict();
        assertThat(verdict.level()).isEqualTo(Level.USABLE);
        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void everyRuleThatHoldsSaysSoAndOneThatDoesNotApplyIsSilent() {
        Facts facts = new Facts();
        assertThat(facts.verdict().passed())
                .containsExactly(
                        "No cell ended without an answer.",
                        "Nobody refused or fell out of the role.",
                        "The run is finished.",
                        "100 personas answered, 100 or more.",
                        "The reference sets passed the Anchor Lab: liking.",
                        "Differences between concepts rise above the noise floor.",
                        "Replicates agree: ICC 0.50.",
                        "Answers hardly repeat each other (at most 5.0% of a question’s).",
                        "Answers vary enough: the smallest SD is 0.70 on five points.",
                        "The scales tell the answers apart: at most 10.0% of a concept's are within its noise.",
                        "The panel is within 3 points of its targets.",
                        "90% of the human split-half ceiling on 12 concepts (liking, people.csv).",
                        "Distributions match: KS 0.90, lowest 0.84; the same guess for every concept reaches 0.80.");
        facts.duplicates = 0;
        assertThat(facts.verdict().passed()).contains("No answer to a question repeats another.");
        facts.icc = OptionalDouble.empty();
        facts.targets = List.of();
        facts.scales = List.of();
        facts.noise = List.of();
        facts.health = List.of();
        assertThat(facts.verdict().passed()).hasSize(8);
    }

    @Test
    void aRuleIsEitherAReasonOrPassed() {
        Facts facts = new Facts();
        facts.personas = 60;
        facts.constructs = UNKNOWN;
        assertThat(facts.verdict().reasons()).hasSize(2);
        assertThat(facts.verdict().passed()).hasSize(10);
    }

    @Test
    void oneMoreCapLowersTheLevelAndThenComesFirst() {
        Verdict usable = new Verdict(Level.USABLE, List.of(), List.of("p"));
        assertThat(usable.atMost(Level.DIRECTIONAL, "Edited."))
                .isEqualTo(new Verdict(Level.DIRECTIONAL, List.of("Edited."), List.of("p")));
        Verdict forbidden = new Verdict(Level.DO_NOT_USE, List.of("Rehearsal."));
        assertThat(forbidden.atMost(Level.DIRECTIONAL, "Edited."))
                .isEqualTo(new Verdict(Level.DO_NOT_USE, List.of("Rehearsal.", "Edited.")));
    }

    @Test
    void theReasonsThatSetTheLevelAreCounted() {
        Verdict forbidden = new Verdict(Level.DO_NOT_USE, List.of("Rehearsal.", "Copies."), List.of(), 1);
        assertThat(forbidden.atMost(Level.DIRECTIONAL, "Edited.").decisive()).isEqualTo(1);
        Verdict twice = forbidden.atMost(Level.DO_NOT_USE, "Too few.");
        assertThat(twice.decisive()).isEqualTo(2);
        assertThat(twice.reasons()).containsExactly("Rehearsal.", "Too few.", "Copies.");
        assertThat(new Verdict(Level.USABLE, List.of())
                        .atMost(Level.DIRECTIONAL, "Edited.")
                        .decisive())
                .isEqualTo(1);
    }

    @Test
    void aRehearsalIsNeverUsed() {
        Facts facts = new Facts();
        facts.rehearsal = true;
        assertThat(facts.verdict().level()).isEqualTo(Level.DO_NOT_USE);
    }

    @Test
    void aRunThatWentOnAfterAChangeIsDirectional() {
        Facts facts = new Facts();
        facts.drifted = true;
        assertOneReason(facts, Level.DIRECTIONAL, "changed since the run began");
    }

    @Test
    void withoutAValidationOnFileARunIsDirectional() {
        Facts facts = new Facts();
        facts.constructs = UNKNOWN;
        assertOneReason(facts, Level.DIRECTIONAL, "No validation");
    }

    @ParameterizedTest
    @CsvSource({"0.80, USABLE", "0.79, DIRECTIONAL", "0.50, DIRECTIONAL", "0.49, DO_NOT_USE"})
    void aValidationCapsByTheShareOfTheCeilingItReached(double attainment, Level level) {
        Facts facts = new Facts();
        facts.constructs = List.of(construct("liking", attainment), construct("value", 1.1));
        assertOneReason(facts, level, "on 12 concepts (liking, people.csv)");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'is too small to say how near it comes to people: it takes 5 concepts or more.'",
        "12, 'cannot say how near it comes to people: they agree too little with each other.'"
    })
    void aValidationWithoutAnAttainmentIsDirectionalAndSaysWhy(int concepts, String why) {
        Facts facts = new Facts();
        facts.constructs =
                List.of(new ConstructFact("liking", Optional.of(evidence("liking", concepts, Double.NaN, .9))));
        assertOneReason(facts, Level.DIRECTIONAL, why);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.95, USABLE", "4, 0.95, DIRECTIONAL", "4, 0.55, DIRECTIONAL", "4, 0.45, DO_NOT_USE"})
    void anAttainmentOnTooFewConceptsToHaveAnIntervalAllowsNothing(int concepts, double attainment, Level level) {
        Facts facts = new Facts();
        facts.constructs = List.of(
                new ConstructFact("liking", Optional.of(evidence("liking", concepts, attainment, .9))),
                construct("value", .9));
        assertOneReason(facts, level, "on " + concepts + " concepts");
    }

    @Test
    void everyQuestionNeedsEvidenceOfItsOwnAndBadEvidenceForbidsWhateverIsMissing() {
        Facts facts = new Facts();
        facts.constructs = List.of(construct("liking", .9), new ConstructFact("value", Optional.empty()));
        assertOneReason(facts, Level.DIRECTIONAL, "for this model and value.");
        facts.constructs = List.of(construct("liking", .4), new ConstructFact("value", Optional.empty()));
        assertOneReason(facts, Level.DO_NOT_USE, "Only 40%");
    }

    @Test
    void distributionsNoNearerThanAConstantAreSaidAndForbidNothing() {
        Facts facts = new Facts();
        facts.constructs = List.of(new ConstructFact("liking", Optional.of(evidence("liking", .9, .8))));
        assertThat(facts.verdict().level()).isEqualTo(Level.USABLE);
        assertThat(facts.verdict().reasons())
                .singleElement()
                .asString()
                .startsWith("Distributions match people's no better than a constant");
        assertThat(facts.verdict().decisive()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"THEMES", "SUBGROUPS", "TRANSCRIPTS", "GROUP"})
    void someViewsAreDirectionalHoweverGoodTheRun(ResultView view) {
        Facts facts = new Facts();
        facts.view = view;
        assertOneReason(facts, Level.DIRECTIONAL, view.cap().orElseThrow());
        assertThat(facts.verdict().use()).isEqualTo(view.use(Level.DIRECTIONAL));
    }

    @Test
    void picturesShownAsTextAreDirectionalAndUnseenOnesForbid() {
        Facts facts = new Facts();
        facts.pictures = new PictureFact(true, false, 0);
        assertThat(facts.verdict().level()).isEqualTo(Level.USABLE);
        facts.pictures = new PictureFact(false, true, 0);
        assertOneReason(facts, Level.DIRECTIONAL, "judged their texts alone");
        facts.pictures = new PictureFact(true, false, 1);
        assertOneReason(facts, Level.DO_NOT_USE, "1 answer says so");
    }

    @Test
    void aCollapsedScaleCapsAndForbidsWhereThereIsNoOther() {
        Facts facts = new Facts();
        facts.health = List.of(new HealthFact("liking of a", health(.1)), new HealthFact("liking of b", health(.6)));
        assertOneReason(facts, Level.DIRECTIONAL, "The scale collapsed on liking of b: 60.0% of the answers");
        facts.health = List.of(new HealthFact("liking of b", health(.6)));
        assertOneReason(facts, Level.DO_NOT_USE, "collapsed");
    }

    @Test
    void aChangedDesignIsDirectional() {
        Facts facts = new Facts();
        facts.changes = List.of("Concept “Mint” is new.", "The order changed.");
        assertOneReason(facts, Level.DIRECTIONAL, "changed after this run: Concept “Mint” is new. And 1 more.");
    }

    @ParameterizedTest
    @CsvSource({"FAILED, 50, USABLE", "FAILED, 51, DIRECTIONAL", "FAILED, 200, DIRECTIONAL", "FAILED, 201, DO_NOT_USE"})
    void cellsWithoutAnAnswerCapAtFiveAndTwentyPercent(CellStatus status, int count, Level level) {
        Facts facts = new Facts();
        facts.cells = Map.of(CellStatus.ANSWERED, 900 - count, CellStatus.SKIPPED, 100, status, count);
        assertOneReason(facts, level, count + " of 1000 cells");
    }

    @ParameterizedTest
    @CsvSource({"20, USABLE", "21, DIRECTIONAL", "100, DIRECTIONAL", "101, DO_NOT_USE"})
    void refusalsAndRoleBreaksCapAtTwoAndTenPercent(int count, Level level) {
        Facts facts = new Facts();
        facts.cells =
                Map.of(CellStatus.ANSWERED, 1000 - count, CellStatus.REFUSED, count - 10, CellStatus.ROLE_BREAK, 10);
        assertThat(facts.verdict().level()).isEqualTo(level);
    }

    @Test
    void pendingCellsMakeARunUnfinishedButAreNoFailures() {
        Facts facts = new Facts();
        facts.state = RunState.INTERRUPTED;
        facts.cells = Map.of(CellStatus.ANSWERED, 100, CellStatus.PENDING, 900);
        assertOneReason(facts, Level.DIRECTIONAL, "900 cells are still to be asked");
    }

    @Test
    void aRunThatItsOwnRuleEndedIsFinishedWhoeverWasNotAsked() {
        Facts facts = new Facts();
        facts.state = RunState.STOPPED;
        facts.decided = Optional.of("Decided after 60 of 200 people: every interval is within ±5.0.");
        facts.cells = Map.of(CellStatus.ANSWERED, 960, CellStatus.PENDING, 1_632);
        Verdict verdict = facts.verdict();
        assertThat(verdict.level()).isEqualTo(Level.USABLE);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.passed())
                .contains(
                        "No cell ended without an answer.",
                        "The run was ended by the stopping rule that was fixed before it began. Decided after 60 of 200"
                                + " people: every interval is within ±5.0.");
    }

    @Test
    void openCellsOfOneQuestionAreSaidToBeOfIt() {
        Facts facts = new Facts();
        facts.state = RunState.STOPPED;
        facts.cells = Map.of(CellStatus.ANSWERED, 100, CellStatus.PENDING, 544);
        facts.scope = VerdictScope.RUN.with(new QuestionId("intent"));
        assertOneReason(facts, Level.DIRECTIONAL, "544 cells of intent are still to be asked");
    }

    @ParameterizedTest
    @CsvSource({"100, USABLE", "99, DIRECTIONAL", "30, DIRECTIONAL", "29, DO_NOT_USE"})
    void aHundredPersonasRankAndThirtyAreTheLeast(int personas, Level level) {
        Facts facts = new Facts();
        facts.personas = personas;
        assertOneReason(facts, level, personas + " personas answered");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, USABLE",
        "PASSED, FAILED_SOME, DIRECTIONAL",
        "PASSED, UNMEASURED, DIRECTIONAL",
        "FAILED_SOME, FAILED_ALL, DIRECTIONAL",
        "UNMEASURED, FAILED_ALL, DO_NOT_USE"
    })
    void anyWeakReferenceSetCapsAndAllOfThemForbid(ScaleCheck one, ScaleCheck other, Level level) {
        Facts facts = new Facts();
        facts.scales = List.of(new ScaleFact("liking", one), new ScaleFact("value", other));
        assertOneReason(facts, level, "value (");
    }

    @Test
    void aNoiseFloorAboveEveryDifferenceForbidsAboveSomeCaps() {
        NoiseFact fine = new NoiseFact("liking", OptionalDouble.of(.1), .4);
        NoiseFact drowned = new NoiseFact("value", OptionalDouble.of(.31), .3);
        Facts facts = new Facts();
        facts.noise = List.of(fine, drowned);
        assertOneReason(facts, Level.DIRECTIONAL, "value (floor 0.31, largest difference 0.30)");
        facts.noise = List.of(drowned);
        assertOneReason(facts, Level.DO_NOT_USE, "floor 0.31");
    }

    @Test
    void noNoiseFloorIsDirectional() {
        Facts facts = new Facts();
        facts.noise = List.of(new NoiseFact("liking", OptionalDouble.empty(), .4));
        assertOneReason(facts, Level.DIRECTIONAL, "no noise floor for liking");
    }

    @ParameterizedTest
    @CsvSource({"0.5, USABLE", "0.49, DIRECTIONAL", "0.2, DIRECTIONAL", "0.19, DO_NOT_USE"})
    void replicatesThatDisagreeCap(double icc, Level level) {
        Facts facts = new Facts();
        facts.icc = OptionalDouble.of(icc);
        assertOneReason(facts, level, "ICC " + String.format("%.2f", icc));
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.7, USABLE",
        "0.06, 0.7, DIRECTIONAL",
        "0.31, 0.7, DO_NOT_USE",
        "0.05, 0.69, DIRECTIONAL",
        "0.05, 0.39, DO_NOT_USE"
    })
    void answersThatRepeatOrHardlyVaryCap(double duplicates, double spread, Level level) {
        Facts facts = new Facts();
        facts.duplicates = duplicates;
        facts.spread = OptionalDouble.of(spread);
        assertOneReason(facts, level, "");
    }

    @ParameterizedTest
    @CsvSource({"0.53, USABLE", "0.531, DIRECTIONAL", "0.60, DIRECTIONAL", "0.39, DO_NOT_USE"})
    void aPanelOffItsTargetsCaps(double achieved, Level level) {
        Facts facts = new Facts();
        facts.targets = List.of(new Panel.Target("gender", "female", .5, achieved));
        assertOneReason(facts, level, "gender female is");
    }

    @Test
    void theReasonsThatSetTheLevelComeFirst() {
        Facts facts = new Facts();
        facts.constructs = UNKNOWN;
        facts.personas = 60;
        facts.duplicates = .5;
        Verdict verdict = facts.verdict();
        assertThat(verdict.level()).isEqualTo(Level.DO_NOT_USE);
        assertThat(verdict.reasons()).hasSize(3);
        assertThat(verdict.reasons().getFirst()).startsWith("50.0% of the answers");
    }

    @Test
    void theFactsAreReadFromTheRun() {
        // 40 personas: 2 texts the same, ICC of equal replicates is 1 where people differ
        RunBuilder run = new RunBuilder()
                .concept("a")
                .ask(rating("liking", "?", "liking"))
                .replicates(2)
                .target("gender", "female", .5, .62);
        for (int i = 0; i < 40; i++) {
            double low = i % 2;
            run.persona("p" + i, 1)
                    .rated(key("p" + i, "a", "liking", 1, 1), "same", low, 0, 0, 0, 1 - low)
                    .rated(key("p" + i, "a", "liking", 1, 2), "text " + i, low, 0, 0, 0, 1 - low);
        }
        Verdict verdict = RunAnalysis.of(run.study(), run.contents(), Map.of("liking", ScaleCheck.PASSED))
                .verdict();
        // 80 texts, 41 distinct: 39/80 repeat
        assertThat(verdict.level()).isEqualTo(Level.DO_NOT_USE);
        assertThat(verdict.reasons())
                .anyMatch(reason -> reason.startsWith("48.8% of the answers"))
                .anyMatch(reason -> reason.contains("62.0% instead of 50.0%"))
                .anyMatch(reason -> reason.startsWith("40 personas"))
                .anyMatch(reason -> reason.startsWith("No validation"))
                .noneMatch(reason -> reason.contains("ICC"))
                .noneMatch(reason -> reason.contains("noise floor"))
                .noneMatch(reason -> reason.contains("Anchor Lab"));
    }

    private static void assertOneReason(Facts facts, Level level, String words) {
        Verdict verdict = facts.verdict();
        assertThat(verdict.level()).isEqualTo(level);
        if (level == Level.USABLE) {
            assertThat(verdict.reasons()).isEmpty();
        } else {
            assertThat(verdict.reasons()).singleElement().asString().contains(words);
        }
    }
}
