package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunId;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.results.LatestNumbers.State;
import app.moderato.ui.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
    private static final QuestionId INTENT = new QuestionId("intent");
    private static final QuestionId UNIQUE = new QuestionId("unique");

    @TempDir
    Path folder;

    private final List<Place> gone = new ArrayList<>();
    private final RunsByHand runs = new RunsByHand();
    private final FilesByHand files = new FilesByHand();
    private final PasteboardByHand pasteboard = new PasteboardByHand();
    private final List<OpenDesk> desks = new ArrayList<>();

    @AfterEach
    void close() {
        desks.forEach(OpenDesk::close);
    }

    private ResultsViewModel sample() {
        return on(OpenDesk.sample(folder));
    }

    private ResultsViewModel altered(String sql) {
        return on(AlteredRuns.open(folder, sql));
    }

    private ResultsViewModel on(OpenDesk open) {
        return on(open, open.tasks());
    }

    private ResultsViewModel on(OpenDesk open, TaskRunner tasks) {
        desks.add(open);
        return new ResultsViewModel(open.desk(), runs, gone::add, files, tasks, pasteboard);
    }

    private static Compared shown(ResultsViewModel model) {
        Compared shown = model.shownProperty().get();
        if (shown == null) {
            throw new AssertionError("Nothing is shown.");
        }
        return shown;
    }

    @Test
    void theFirstRatingOfTheNewestRunIsShownBestTop2First() {
        ResultsViewModel model = sample();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.updatingProperty().get()).isFalse();
        assertThat(shown(model).models()).as("one model, and a rehearsal").isNull();
        assertThat(model.factsProperty().get()).isEqualTo("Run 2 · 120 US adults");
        Compared now = shown(model);
        assertThat(now.rated().id()).isEqualTo(INTENT);
        assertThat(Naming.of(now.rated())).isEqualTo("Purchase intent, 1–5 (Q3)");
        assertThat(now.rows())
                .extracting(figures -> figures.summary().pmf().top2())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one))
                .hasSize(5);
        assertThat(now.numbers().floor()).isPresent();
        assertThat(now.finding()).isNotNull();
        assertThat(now.offer().weighable()).isFalse();
    }

    @Test
    void theChartShowsTheFiguresOfTheRunsResults() {
        Compared now = shown(sample());
        List<LikertSummary> results = now.view().results().summaries().stream()
                .filter(summary -> summary.question().equals(INTENT))
                .toList();
        assertThat(now.numbers().concepts()).extracting(Figures::summary).containsExactlyElementsOf(results);
    }

    @Test
    void anotherQuestionAndAnotherOrderAreShownWhenAsked() {
        ResultsViewModel model = sample();
        model.question(UNIQUE);
        assertThat(shown(model).rated().id()).isEqualTo(UNIQUE);
        model.sort(Sort.CODE);
        assertThat(shown(model).rows())
                .extracting(figures -> shown(model).name(figures.concept()).letter())
                .containsExactly("A", "B", "C", "D", "E");
        model.sort(Sort.MEAN);
        assertThat(shown(model).rows())
                .extracting(figures -> figures.summary().pmf().mean())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void theModelsOfASeriesAreComparedOnTheSamePeople() {
        ResultsViewModel model = altered(AlteredRuns.SERIES);
        ModelWords words = ModelWords.of(shown(model));
        assertThat(words.name(0)).isEqualTo("gpt-4o");
        assertThat(words.headline()).isEqualTo("Both models put Enamel Shield White first.");
        assertThat(words.detail()).contains("Kendall’s W", "no agreement with people");
        assertThat(ModelFigures.of(shown(model)).rows()).hasSize(2 * 6);
        model.sort(Sort.MEAN);
        assertThat(ModelWords.of(shown(model)).by()).isEqualTo(Statistic.MEAN);
        model.copyData();
        assertThat(pasteboard.text).contains("All concepts together");
    }

    @Test
    void aBaseCountsItsPeopleAndHidesFiguresOfFewerThan30() {
        ResultsViewModel model = sample();
        Respondents women = new Respondents("gender", "female");
        int n = women.count(shown(model).view().contents().panel());
        model.base(women);
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.factsProperty().get()).isEqualTo("Run 2 · " + n + " US adults · Gender: female");
        Respondents few = shown(model).offer().bases().stream()
                .filter(group -> group.n() < 30)
                .findFirst()
                .orElseThrow()
                .respondents();
        model.base(few);
        assertThat(model.stateProperty().get()).isEqualTo(State.TOO_FEW);
        assertThat(shown(model).numbers().concepts()).isEmpty();
    }

    @Test
    void weightsCountUnlessSwitchedOff() {
        ResultsViewModel model = altered(AlteredRuns.WEIGHTED);
        // weights .6, .7 … 1.5, each for 12 people: n_eff = 120 · 1.05² / mean of squares (1.185)
        assertThat(model.factsProperty().get()).isEqualTo("Run 2 · 120 US adults · weighted, effective n 112");
        double weighted = shown(model).rows().getFirst().value(shown(model).by());
        model.weighted(false);
        assertThat(model.factsProperty().get()).isEqualTo("Run 2 · 120 US adults · unweighted");
        assertThat(shown(model).rows().getFirst().value(shown(model).by())).isNotEqualTo(weighted);
    }

    @Test
    void splitByOrderEveryConceptHasTwoHalves() {
        ResultsViewModel model = sample();
        assertThat(shown(model).split()).isNull();
        model.split(true);
        Compared now = shown(model);
        assertThat(Objects.requireNonNull(now.split())).isNotNull();
        // 120 people in balanced orders of 6 showings
        assertThat(Objects.requireNonNull(now.split()).early()).hasSize(5).allMatch(summary -> summary.n() >= 40);
        assertThat(Objects.requireNonNull(now.split()).late()).hasSize(5);
        assertThat(FigureTable.concepts(now).rows()).hasSize(15);
    }

    @Test
    void theLatestRequestWins() {
        List<Runnable> held = new ArrayList<>();
        ResultsViewModel model = on(OpenDesk.sample(folder), TaskRunner.on(held::add, Runnable::run));
        assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
        model.question(UNIQUE);
        model.sort(Sort.MEAN);
        assertThat(held).hasSize(3);
        // the last one ends first, the others come too late
        held.reversed().forEach(Runnable::run);
        assertThat(shown(model).rated().id()).isEqualTo(UNIQUE);
        assertThat(shown(model).sort()).isEqualTo(Sort.MEAN);
        assertThat(model.updatingProperty().get()).isFalse();
    }

    @Test
    void oldNumbersStayUntilTheNewOnesAreThere() {
        List<Runnable> held = new ArrayList<>();
        ResultsViewModel model = on(OpenDesk.sample(folder), TaskRunner.on(held::add, Runnable::run));
        held.removeFirst().run();
        model.question(UNIQUE);
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.updatingProperty().get()).isTrue();
        assertThat(shown(model).rated().id()).isEqualTo(INTENT);
    }

    @Test
    void aRehearsalStatesNoFindingAndMustNotBeUsed() {
        OpenDesk open = OpenDesk.sample(folder);
        ResultsViewModel model = on(open);
        model.look(new RunId(1));
        assertThat(Objects.requireNonNull(shown(model).finding()).claim()).isEqualTo(new Claim.Rehearsal());
        assertThat(model.verdictProperty().get().level()).isEqualTo(Verdict.Level.DO_NOT_USE);
        assertThat(model.verdictProperty().get().reasons()).noneMatch(reason -> reason.contains("tie"));
    }

    @Test
    void aRunThatWasStoppedIsShownSoFar() {
        ResultsViewModel model = altered(AlteredRuns.stoppedAfter(62));
        assertThat(model.factsProperty().get()).isEqualTo("Run 2 · 62 US adults so far");
        assertThat(Objects.requireNonNull(shown(model).finding()).soFar()).isTrue();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    }

    @Test
    void aRunThatWasStoppedBefore30PeopleShowsNoFigure() {
        ResultsViewModel model = altered(AlteredRuns.stoppedAfter(29));
        assertThat(model.stateProperty().get()).isEqualTo(State.TOO_FEW);
        assertThat(shown(model).numbers().n()).isEqualTo(29);
        model.copyData();
        assertThat(pasteboard.text).isEmpty();
    }

    @Test
    void anEditAfterTheRunMakesItDirectionalAndSaysWhatChanged() {
        ResultsViewModel model = altered(AlteredRuns.EDITED);
        assertThat(shown(model).offer().changes())
                .containsExactly(
                        "Concept “Plain Pearl”: price was changed.", "The panel’s size was changed from 200 to 120.");
        assertThat(model.verdictProperty().get().level()).isEqualTo(Verdict.Level.DIRECTIONAL);
        assertThat(model.verdictProperty().get().reasons())
                .anyMatch(reason -> reason.startsWith("The study was changed after this run: "));
    }

    @Test
    void theVerdictSaysWhatClearsTheNoiseAndWhatIsATie() {
        ResultsViewModel model = sample();
        model.sort(Sort.MEAN);
        assertThat(model.verdictProperty().get().passed().getFirst())
                .matches("Noise floor ±0\\.\\d\\d; .* clear the control\\.");
        assertThat(model.verdictProperty().get().reasons()).contains("A vs C is inside the noise: treat as a tie.");
    }

    @Test
    void segmentsAndReasonsLeadToTheirAnswers() {
        ResultsViewModel model = sample();
        model.open("plain-pearl", 4);
        model.readReasons();
        assertThat(gone)
                .containsExactly(
                        new Place.Answers(INTENT, "plain-pearl", 4),
                        new Place.Answers(new QuestionId("why"), null, null));
    }

    @Test
    void beforeTheFirstRunThereIsTheRehearsal() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().openLast();
        ResultsViewModel model = on(open);
        assertThat(model.stateProperty().get()).isEqualTo(State.NONE);
        assertThat(model.verdictProperty().get()).isNull();
        model.unanswered().act();
        assertThat(runs.asked()).containsExactly("rehearse");
        assertThat(gone).containsExactly(new Place.Run(false));
    }

    @Test
    void whileTheStudyIsBeingReadNoRunIsSaidToBeMissing() {
        List<Runnable> held = new ArrayList<>();
        TaskRunner tasks = TaskRunner.on(held::add, Runnable::run);
        OpenDesk open = OpenDesk.with(folder, OpenDesk.lastStudy(), tasks);
        ResultsViewModel model = on(open, tasks);
        open.desk().openLast();
        assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
    }

    @Test
    void aRunWithoutAnAnswerIsNotNoRun() {
        OpenDesk open = AlteredRuns.open(folder, "UPDATE cell SET status = 'pending' WHERE run = 2");
        ResultsViewModel model = on(open);
        model.look(new RunId(2));
        assertThat(model.stateProperty().get()).isEqualTo(State.NONE);
        assertThat(model.unanswered().sentenceProperty().get()).isEqualTo("Run 2 ended without an answer.");
        model.unanswered().act();
        assertThat(shown(model).view().run().id()).isEqualTo(new RunId(1));
    }

    @Test
    void whatIsCountedRatherThanRatedStandsInATableOfItsOwn() {
        ResultsViewModel model = sample();
        FigureTable table = OtherFigures.of(shown(model));
        Frequencies shop = shown(model).view().results().frequencies().stream()
                .filter(counted -> counted.concept().isEmpty())
                .findFirst()
                .orElseThrow();
        String option = shop.shares().keySet().iterator().next();
        assertThat(table.heads()).startsWith("Question", "Answer", "All", "A Enamel Shield White");
        assertThat(table.rows())
                .anySatisfy(row -> {
                    assertThat(row.cells().get(1)).isEqualTo(option);
                    assertThat(row.cells().get(2))
                            .startsWith(String.format(
                                    "%.1f%% (", 100 * shop.shares().getOrDefault(option, -1.0)));
                })
                .anySatisfy(row -> assertThat(row.cells()).contains("Median"));
        Frequencies price = shown(model).view().results().frequencies().stream()
                .filter(counted ->
                        !Double.isNaN(counted.median()) && !counted.concept().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row.cells()).contains(String.format("%.2f", price.median())));
        assertThat(shown(model).otherQuestions()).isGreaterThan(1);

        Respondents women = new Respondents("gender", "female");
        model.base(women);
        assertThat(OtherFigures.of(shown(model)).rows())
                .filteredOn(row -> row.cells().get(1).equals("n"))
                .first()
                .satisfies(row -> assertThat(row.cells().get(2))
                        .isEqualTo(String.valueOf(
                                women.count(shown(model).view().contents().panel()))));
    }

    @Test
    void aColumnIsAsWideAsItsLongestCell() {
        List<String> heads = List.of("to");
        double narrow = new FigureTable(heads, 0, List.of(new FigureRow(List.of("9.9%")))).width(0);
        double wide = new FigureTable(heads, 0, List.of(new FigureRow(List.of("100.0%")))).width(0);
        assertThat(wide).isGreaterThan(narrow);
    }

    @Test
    void aBaseOfTooFewPeopleSaysSoInTheList() {
        assertThat(Naming.of(new Offer.Group(new Respondents("age", "65+"), 29)))
                .isEqualTo("Age: 65+ (29, too few)");
        assertThat(Naming.of(new Offer.Group(new Respondents("age", "65+"), 30)))
                .isEqualTo("Age: 65+ (30)");
    }

    @Test
    void copiedFiguresNameTheRunAndSayThatRespondentsAreSynthetic() {
        OpenDesk open = OpenDesk.sample(folder);
        ResultsViewModel model = on(open);
        model.copyData();
        List<String> lines = pasteboard.text.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("Synthetic respondents");
        assertThat(lines.get(1)).contains("run 2", "Purchase intent, 1–5 (Q3)", "All respondents, n 120");
        assertThat(lines.get(2)).startsWith("Verdict: Directional. Use it to choose what to look at next.");
        Figures best = shown(model).rows().getFirst();
        assertThat(lines.get(5))
                .startsWith("A\tEnamel Shield White\t120\t120\t"
                        + String.format("%.1f%%", 100 * best.summary().pmf().top2()));
        Pair pair = shown(model).numbers().pairs().getFirst();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("A vs E\t120\t"
                        + String.format("%+.1f", 100 * pair.difference().top2().value())));
        assertThat(model.noticeProperty().get()).isEqualTo("The figures are on the clipboard.");
        model.look(new RunId(1));
        model.copyData();
        assertThat(pasteboard.text).startsWith("Synthetic respondents · REHEARSAL: invented answers. Do not use.");
    }

    @Test
    void theChartIsCopiedAndSavedAsItIsShown() throws IOException {
        ResultsViewModel model = sample();
        model.look(new RunId(1));
        model.copyPicture();
        assertThat(ImageIO.read(new ByteArrayInputStream(pasteboard.picture)).getWidth())
                .isEqualTo(1920);
        Path svg = folder.resolve("chart.svg");
        files.answer(svg);
        model.sort(Sort.CODE);
        model.saveSvg();
        assertThat(svg)
                .content()
                .contains("Synthetic respondents", "REHEARSAL: invented answers. Do not use.", "Plain Pearl");
        Path png = folder.resolve("chart.png");
        files.answer(png);
        model.savePng();
        assertThat(ImageIO.read(png.toFile()).getHeight()).isGreaterThan(500);
        assertThat(model.noticeProperty().get()).contains("chart.png");
    }

    @Test
    void everythingIsWrittenIntoAFolder() throws IOException {
        ResultsViewModel model = sample();
        Path target = folder.resolve("out");
        files.answer(target);
        model.exportEverything();
        assertThat(target.resolve("report.html")).content().contains("Synthetic respondents");
        assertThat(target.resolve("answers.csv")).isNotEmptyFile();
        assertThat(target.resolve("charts/intent.png")).isNotEmptyFile();
        assertThat(target.resolve("images/plain-pearl.png")).isNotEmptyFile();
        try (var written = Files.walk(target)) {
            assertThat(model.noticeProperty().get())
                    .startsWith(written.filter(Files::isRegularFile).count() + " files written to");
        }
    }

    @Test
    void whatCouldNotBeSavedIsSaidAndTriedAgain() {
        ResultsViewModel model = sample();
        files.answer(folder.resolve("not-there").resolve("chart.png"));
        model.savePng();
        assertThat(model.troubleProperty().get())
                .contains("not-there", "there is no folder", "Choose another place")
                .doesNotContain("Exception");
        assertThat(files.forgotten())
                .as("the refused place is not offered again")
                .isEqualTo(1);
        files.answer(folder.resolve("chart.png"));
        model.retry();
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(folder.resolve("chart.png")).isNotEmptyFile();
    }

    @Test
    void aRunThatCannotBeReadIsSaidAndTriedAgain() {
        ResultsViewModel model = altered(AlteredRuns.UNREADABLE);
        assertThat(model.stateProperty().get()).isEqualTo(State.ERROR);
        assertThat(model.troubleProperty().get()).isNotEmpty();
        assertThat(model.shownProperty().get()).isNull();
        model.look(new RunId(1));
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void aCancelledDialogChangesNothing() {
        ResultsViewModel model = sample();
        files.answer(null);
        model.savePng();
        model.exportEverything();
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void anotherStudyTakesTheNumbersAway() {
        OpenDesk open = OpenDesk.sample(folder);
        ResultsViewModel model = on(open);
        model.copyData();
        open.desk().openSample();
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(open.desk().viewStateProperty().get()).isEqualTo(Desk.ViewState.NONE);
        assertThat(model.stateProperty().get()).isEqualTo(State.NONE);
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.verdictProperty().get()).isNull();
    }
}
