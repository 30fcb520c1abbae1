package app.moderato.ui.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.transcript.TranscriptViewModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptViewModelTest {
    private static final QuestionId INTENT = new QuestionId("intent");

    @TempDir
    Path folder = Path.of("");

    private final RunsByHand runs = new RunsByHand();
    private final FilesByHand files = new FilesByHand();
    private final List<Place> gone = new ArrayList<>();
    private @Nullable OpenDesk open;
    private TranscriptViewModel model = unmade();

    @BeforeEach
    void overTheSample() {
        open = OpenDesk.sample(folder);
        model = over(open);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void thePageOpensOnTheFirstPersonsInterview() {
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.notices().factsProperty().get()).isEqualTo("120 interviews · Run 2");
        assertThat(model.notices().textProperty().get()).isEmpty();
        assertThat(model.hits().hits()).hasSize(120);
        assertThat(model.summaryProperty().get()).matches("120 people, 4,\\d\\d\\d answers");
        assertThat(heading().title()).isEqualTo("Laura Carpenter");
        assertThat(heading().detail()).isEqualTo("36, female, South Dakota");
        assertThat(heading().facts()).matches("p001 · Run 2 · order ([A-E], ){5}[A-E] · 8 blocks, \\d\\d answers");
        assertThat(sections()).hasSize(8).first().isEqualTo("Warm-up ");
        assertThat(sections().get(1)).endsWith(" shown first of six");
        assertThat(sections()).anyMatch(section -> section.startsWith("Everyday White, 4.49 USD shown again, "));
        assertThat(sections().getLast()).isEqualTo("Closing ");
        assertThat(model.inspector().titleProperty().get()).isEqualTo("Answer to Q1");
        assertThat(model.inspector().scoreProperty().get()).isInstanceOf(Score.None.class);
    }

    @Test
    void singleVoicesAreDirectionalAtMostAndARehearsalIsNotToBeUsed() {
        Verdict verdict = verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.DIRECTIONAL);
        assertThat(verdict.reasons()).anyMatch(reason -> reason.contains("single voices"));

        desk().desk().choose(new RunId(1));
        assertThat(verdict().level()).isEqualTo(Verdict.Level.DO_NOT_USE);
        assertThat(model.notices().leadProperty().get()).isEqualTo("REHEARSAL");
        assertThat(model.notices().factsProperty().get()).isEqualTo("120 interviews · Run 1");
    }

    @Test
    void aSearchBeginsAtItsBestMatchAndMarksIt() {
        search("sensitive");

        assertThat(model.summaryProperty().get()).matches("\\d+ people, \\d+ matches, best first");
        TranscriptAnswer chosen = chosen();
        assertThat(chosen.answer().text().toLowerCase(java.util.Locale.ROOT)).contains("sensitive");
        assertThat(chosen.marks()).isNotEmpty();
        assertThat(model.hits().selectedProperty().get())
                .isEqualTo(model.hits().hits().getFirst());
        assertThat(((Hit.Person) model.hits().hits().getFirst())
                        .best()
                        .content()
                        .get())
                .extracting(TranscriptAnswer::cell)
                .isEqualTo(chosen.cell());
    }

    @Test
    void nothingFoundIsAStateWithAWayOut() {
        search("xylophone");
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_HITS);
        assertThat(model.summaryProperty().get()).isEqualTo("Nothing found");
        assertThat(model.reading().lines()).isEmpty();
        assertThat(model.inspector().titleProperty().get()).isEmpty();

        model.hits().clearFilters();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.hits().hits()).hasSize(120);
    }

    @Test
    void typingTheSameAgainLooksForNothing() {
        search("mint");
        Finds before = model.hits().findsProperty().get();
        model.hits().lookIfChanged();
        assertThat(model.hits().findsProperty().get()).isSameAs(before);
        model.hits().filters().wordsProperty().set("mint taste");
        model.hits().lookIfChanged();
        assertThat(model.hits().findsProperty().get()).isNotSameAs(before);
    }

    @Test
    void aSegmentOfResultsOpensItsAnswersTheSurestFirst() {
        model.go(new Place.Answers(INTENT, "plain-pearl", 4));

        assertThat(model.hits().arrangementProperty().get()).isEqualTo(Arrangement.QUESTION);
        assertThat(model.summaryProperty().get())
                .matches("\\d+ of 120 people lean most to 4, surest first\\. "
                        + "The bar adds up everybody’s share of 4, so it has another percentage\\.");
        assertThat(heading().label()).isEqualTo("Q3");
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.who()).isNotNull();
            assertThat(entry.concept())
                    .isNotNull()
                    .matches(concept -> concept.id().equals("plain-pearl"));
        });
        double[] masses = entries().stream()
                .map(entry -> content(entry).rated().rating())
                .mapToDouble(rating -> rating == null ? -1 : rating.pmf().at(4))
                .toArray();
        assertThat(masses).hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aPlaceWithoutAPointOpensAllAnswersToTheQuestion() {
        model.go(new Place.Answers(INTENT, null, null));

        assertThat(model.hits().filters().pointProperty().get()).isNull();
        assertThat(model.hits().hits()).hasSize(10);
        assertThat(heading().label()).isEqualTo("Q3");
        assertThat(entries()).hasSize(720);
    }

    @Test
    void anInterviewIsOpenedAtTheAnswerAskedFor() {
        model.hits().filters().wordsProperty().set("left over from before");
        model.go(new Place.Interview(new PersonaId("p007"), "ten-day-reset", INTENT));

        assertThat(heading().facts()).startsWith("p007 · ");
        assertThat(model.hits().filters().wordsProperty().get()).isEmpty();
        assertThat(chosen().answer().key().concept()).isEqualTo("ten-day-reset");
        assertThat(chosen().answer().key().question()).isEqualTo(INTENT);
    }

    @Test
    void answersAboutAConceptStandPersonByPerson() {
        model.hits().arrangementProperty().set(Arrangement.CONCEPT);

        assertThat(model.hits().hits()).hasSize(6);
        assertThat(heading().title()).isEqualTo("Enamel Shield White, 6.99 USD");
        assertThat(entries().getFirst().who()).isNotNull();
        assertThat(entries().get(1).who()).as("the same person goes on").isNull();
        assertThat(entries()).allMatch(Line.Entry::questionShown);
    }

    @Test
    void theNextAndTheOneBeforeAreOneStepAway() {
        model.hits().step(false);
        assertThat(heading().title()).isEqualTo("Laura Carpenter");
        model.hits().step(true);
        assertThat(heading().facts()).startsWith("p002 · ");
        model.hits().step(false);
        assertThat(heading().facts()).startsWith("p001 · ");
    }

    @Test
    void aConceptNarrowsTheListAndTheRowReadStays() {
        model.hits().step(true);
        model.hits().filters().conceptProperty().set("plain-pearl");
        model.hits().look();

        assertThat(model.hits().findsProperty().get())
                .isNotNull()
                .satisfies(finds -> assertThat(finds.found().perConcept()).containsOnlyKeys("plain-pearl"));
        assertThat(heading().facts()).startsWith("p002 · ");
    }

    @Test
    void aRatedAnswerIsExplainedByItsNearestAnchors() {
        model.go(new Place.Interview(new PersonaId("p003"), "plain-pearl", INTENT));

        assertThat(model.inspector().titleProperty().get()).isEqualTo("Answer to Q3");
        Score.Rated score = (Score.Rated) model.inspector().scoreProperty().get();
        assertThat(score.mean()).isEqualTo(score.pmf().mean()).isBetween(1.0, 5.0);
        Score.Anchors.Nearest nearest =
                (Score.Anchors.Nearest) model.inspector().anchorsProperty().get();
        assertThat(nearest.wordings()).isEqualTo(8);
        assertThat(nearest.wording().set())
                .isEqualTo("purchase-intent-" + nearest.wording().number());
        assertThat(nearest.wording().anchors()).hasSize(5);
    }

    @Test
    void theLogTellsWhatWasSentAndCameBack() {
        model.go(new Place.Interview(new PersonaId("p003"), "plain-pearl", INTENT));
        assertThat(model.inspector().log()).as("read when it is looked at").isEmpty();
        model.inspector().tabProperty().set(InspectorModel.Tab.LOG);

        assertThat(model.inspector().log()).hasSize(1);
        LogEntry entry = model.inspector().log().getFirst();
        assertThat(entry.title()).isEqualTo("Question, try 1");
        assertThat(entry.failure()).isEmpty();
        assertThat(entry.parameters())
                .contains(new LogEntry.Fact("Model", "gpt-4.1-mini-2025-04-14"))
                .contains(new LogEntry.Fact("Temperature", "0.7"));
        assertThat(entry.messages().getFirst().role()).isEqualTo("System");
        assertThat(entry.messages()).anyMatch(message -> message.pictures().contains("images/plain-pearl.png"));
        assertThat(entry.messages().getLast().text())
                .isEqualTo(chosen().answer().text());
        assertThat(model.inspector().plainLog())
                .contains(
                        "[System]",
                        "<images/plain-pearl.png>",
                        chosen().answer().text());
    }

    @Test
    void aSkippedQuestionSaysSoInConversationAndLog() {
        model.inspector().tabProperty().set(InspectorModel.Tab.LOG);
        Line.Entry skipped = entries().stream()
                .filter(entry -> content(entry).answer().exchanges().isEmpty())
                .findFirst()
                .orElseThrow();
        model.reading().selectedProperty().set(skipped);

        assertThat(model.inspector().log()).isEmpty();
        assertThat(model.inspector().logNoteProperty().get()).contains("skipped");
        assertThat(model.inspector().scoreProperty().get()).isInstanceOf(Score.None.class);
    }

    @Test
    void starsAreCountedKeptAndListed() {
        model.star();
        assertThat(model.starredProperty().get()).isEqualTo(1);
        assertThat(chosen().starred()).isTrue();
        assertThat(model.inspector().starredProperty().get()).isTrue();

        model.hits().filters().starredProperty().set(true);
        model.hits().look();
        assertThat(model.summaryProperty().get()).isEqualTo("1 person, 1 starred answer");
        TranscriptViewModel another = over(desk());
        assertThat(another.starredProperty().get()).isEqualTo(1);

        model.star();
        assertThat(model.starredProperty().get()).isZero();
        assertThat(chosen().starred()).isFalse();
    }

    @Test
    void whatIsFoundIsExportedAsCsvAndAsText() throws Exception {
        search("sensitive");
        int matches = matches();
        files.answer(folder.resolve("out.csv"));
        model.exportAnswers(Exporting.Kind.CSV);
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(rows.getFirst()).startsWith("run,persona,concept,question,showing,replicate,status,text,");
        assertThat(rows.stream().filter(row -> row.startsWith("2,p"))).hasSize(matches);

        files.answer(folder.resolve("out.txt"));
        model.exportAnswers(Exporting.Kind.TEXT);
        assertThat(folder.resolve("out.txt"))
                .content()
                .startsWith("Whitening toothpaste, 4 early concepts and a control\nRun 2 · Synthetic respondents\n"
                        + "Verdict: directional. ")
                .contains("\n" + matches + " answers\n")
                .containsIgnoringCase("sensitive");
        assertThat(model.trouble().textProperty().get()).isEmpty();
    }

    @Test
    void anInterviewIsExportedAsText() throws Exception {
        desk().desk().choose(new RunId(1));
        files.answer(folder.resolve("laura.txt"));
        model.exportInterview();

        assertThat(folder.resolve("laura.txt"))
                .content()
                .contains("REHEARSAL", "Laura Carpenter (p001), 36, female", "Everyday White, 4.49 USD, shown again")
                .contains("[skipped]");
    }

    @Test
    void anExportThatCannotBeWrittenIsTold() {
        files.answer(folder.resolve("no/such/folder/out.csv"));
        model.exportAnswers(Exporting.Kind.CSV);
        assertThat(model.trouble().textProperty().get())
                .contains("cannot be written", "there is no folder")
                .doesNotContain("Exception");
        assertThat(model.trouble().leadProperty().get()).isEqualTo("Not exported.");
        assertThat(model.trouble().actionProperty().get()).isEqualTo("Choose another place");
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(files.forgotten()).isEqualTo(1);
    }

    @Test
    void anotherPlaceForAnExportLeavesWhatIsReadAlone() {
        model.hits().step(true);
        Line.Entry read = model.reading().selectedProperty().get();
        files.answer(folder.resolve("no/such/folder/out.csv"));
        model.exportAnswers(Exporting.Kind.CSV);
        files.answer(folder.resolve("out.csv"));
        model.retry();
        assertThat(folder.resolve("out.csv")).isNotEmptyFile();
        assertThat(model.trouble().textProperty().get()).isEmpty();
        assertThat(model.reading().selectedProperty().get()).isSameAs(read);
    }

    @Test
    void linesOfPeopleStayReadWhenTheSameIsLookedForAgain() {
        LazyAnswer first = ((Hit.Person) model.hits().hits().getFirst()).best();
        assertThat(first.content().get()).isNotNull();
        model.hits().look();
        LazyAnswer again = ((Hit.Person) model.hits().hits().getFirst()).best();
        assertThat(again).isNotSameAs(first);
        assertThat(again.known()).contains(first.known().orElseThrow());
    }

    @Test
    void aRunThatCannotBeReadIsNotShownAndCanBeTriedAgain(@TempDir Path other) {
        try (OpenDesk unreadable = AlteredInterviews.open(other, AlteredInterviews.UNREADABLE)) {
            TranscriptViewModel broken = over(unreadable);
            assertThat(broken.stateProperty().get()).isEqualTo(State.ERROR);
            assertThat(broken.trouble().leadProperty().get()).isEqualTo("Not shown.");
            assertThat(broken.trouble().actionProperty().get()).isEqualTo("Try again");
        }
    }

    @Test
    void aPersonWhoNamesNoFileExportsNothing() {
        files.answer(null);
        model.exportAnswers(Exporting.Kind.TEXT);
        assertThat(model.trouble().textProperty().get()).isEmpty();
    }

    @Test
    void withoutARunThePageOffersTheRehearsal(@TempDir Path fresh) {
        try (OpenDesk first = OpenDesk.fresh(fresh)) {
            first.desk().openLast();
            TranscriptViewModel empty = over(first);
            assertThat(empty.stateProperty().get()).isEqualTo(State.EMPTY);
            assertThat(empty.verdictProperty().get()).isNull();
            empty.unanswered().act();
            assertThat(runs.asked()).containsExactly("rehearse");
            assertThat(gone).containsExactly(new Place.Run(false));
        }
    }

    private TranscriptViewModel over(OpenDesk desk) {
        return new TranscriptViewModel(desk.desk(), runs, gone::add, files, desk.tasks());
    }

    private void search(String words) {
        model.hits().filters().wordsProperty().set(words);
        model.hits().lookIfChanged();
    }

    private OpenDesk desk() {
        return Objects.requireNonNull(open);
    }

    private Verdict verdict() {
        Verdict now = model.verdictProperty().get();
        assertThat(now).isNotNull();
        return now;
    }

    private int matches() {
        Finds finds = model.hits().findsProperty().get();
        assertThat(finds).isNotNull();
        return finds.found().matches();
    }

    private Heading heading() {
        return model.reading().headingProperty().get();
    }

    private List<String> sections() {
        return model.reading().lines().stream()
                .filter(Line.Section.class::isInstance)
                .map(Line.Section.class::cast)
                .map(section -> section.title() + " " + section.detail())
                .toList();
    }

    private List<Line.Entry> entries() {
        return model.reading().lines().stream()
                .filter(Line.Entry.class::isInstance)
                .map(Line.Entry.class::cast)
                .toList();
    }

    private TranscriptAnswer chosen() {
        Line.Entry entry = model.reading().selectedProperty().get();
        assertThat(entry).isNotNull();
        return content(entry);
    }

    private static TranscriptAnswer content(Line.Entry entry) {
        TranscriptAnswer content = entry.answer().content().get();
        assertThat(content).isNotNull();
        return content;
    }

    @SuppressWarnings("NullAway") // set before each test
    private static TranscriptViewModel unmade() {
        return null;
    }
}
