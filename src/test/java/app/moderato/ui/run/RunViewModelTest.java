package app.moderato.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.HeldModel;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.run.RunChoice.State;
import app.moderato.ui.run.Trouble.Remedy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RunViewModelTest {
    private static final Connection CONNECTION =
            new Connection("mine", "openai", null, "gpt-4.1-mini", Abilities.UNKNOWN);
    private static final Preferences CONNECTED =
            Preferences.DEFAULT.withConnection(CONNECTION).withChosen("mine");

    @TempDir
    Path folder;

    private final HeldModel held = new HeldModel();

    private RunBench bench(RunBench.Line line) {
        return new RunBench(folder, CONNECTED, line);
    }

    private static RunSnapshot snapshot(RunBench bench) {
        return Objects.requireNonNull(bench.page.shownProperty().get()).snapshot();
    }

    private static Trouble trouble(RunBench bench) {
        return Objects.requireNonNull(bench.page.troubleProperty().get());
    }

    @Test
    void aStudyThatWasNeverRunSaysSo() {
        try (RunBench bench = bench(settings -> held)) {
            assertThat(bench.page.stateProperty().get()).isEqualTo(State.EMPTY);
            assertThat(bench.page.shownProperty().get()).isNull();
            assertThat(bench.page.troubleProperty().get()).isNull();
        }
    }

    @Test
    void aRunIsFollowedToItsEndAndListed() {
        held.letAll();
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(bench.page.stateProperty().get()).isEqualTo(State.READY);
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(snapshot(bench).total().done()).isEqualTo(RunBench.CELLS);
            assertThat(bench.page.rows().blocks())
                    .extracting(BlockRow::name)
                    .containsExactly("Warm-up", "Mint", "Plain", "Shown again", "Closing");
            assertThat(bench.page.rows().answers().rows()).hasSize(RunBench.CELLS);
            assertThat(bench.newest().state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.ticker.running())
                    .as("nothing ticks when nothing runs")
                    .isFalse();
            assertThat(bench.page.troubleProperty().get()).isNull();
        }
    }

    @Test
    void theOtherMethodsOfAStudyAreMadeAfterItsInterviews() {
        Path study = RunBench.write(folder, RunBench.STUDY + "rating: {methods: [ssr, flr, dlr]}\n");
        try (RunBench bench = new RunBench(
                folder,
                CONNECTED,
                settings -> new Answering(
                        request -> request.situation().number() == null ? "Quite likely, I would buy it." : "4"),
                study)) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.desk
                            .workspace()
                            .orElseThrow()
                            .scorings()
                            .of(bench.newest().id()))
                    .extracting(scoring -> scoring.name() + " " + scoring.rated())
                    .containsExactly("flr 12", "dlr 12");
            assertThat(bench.page.troubleProperty().get()).isNull();
        }
    }

    @Test
    void aRunIsPausedGoneOnWithStoppedAndResumed() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(4);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            bench.runs.pause();
            bench.until(() -> snapshot(bench).state() == RunState.PAUSED);
            held.let(4);
            bench.until(() -> snapshot(bench).total().done() == 4);
            bench.runs.goOn();
            bench.until(() -> snapshot(bench).state() == RunState.RUNNING);
            held.awaitSent(1);
            bench.runs.stop();
            assertThat(bench.runs.stageProperty().get()).isEqualTo(Stage.STOPPING);
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.STOPPED);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RESUME);
            held.letAll();
            bench.page.remedy();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.desk.runs()).hasSize(1);
        }
    }

    @Test
    void whatFailedIsListedWithItsReasonAndAskedAgain() {
        AtomicInteger refusals = new AtomicInteger(2);
        try (RunBench bench = bench(settings -> new Answering(request -> {
            boolean fails =
                    request.situation().question().id().value().equals("intent") && refusals.getAndDecrement() > 0;
            if (fails) {
                throw new LlmException(new LlmFailure.BadRequest("openai", 400, "no"));
            }
            return "Quite likely, I would buy it.";
        }))) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.INCOMPLETE);
            assertThat(bench.page.rows().failed().lines())
                    .hasSize(3)
                    .first()
                    .isEqualTo(new FailedCause(
                            "Request was not accepted (400)",
                            2,
                            "Details has the provider’s words; another model may take the request."));
            assertThat(bench.page.rows().failed().lines().get(1)).isInstanceOfSatisfying(FailedRow.class, row -> {
                assertThat(row.reason()).isEqualTo("Request was not accepted (400)");
                assertThat(row.number()).isEqualTo("Q2");
                assertThat(row.attempts()).isEqualTo("1 try");
                assertThat(row.tries()).containsExactly("Try 1: Request was not accepted (400)");
            });
            assertThat(Objects.requireNonNull(bench.runs.glanceProperty().get()).done())
                    .as("done is the same on the page, the button and the status bar")
                    .isEqualTo(snapshot(bench).total().done())
                    .isEqualTo(bench.newest().done())
                    .isEqualTo(RunBench.CELLS - 2);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RERUN_FAILED);
            bench.page.remedy();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.page.rows().failed().lines()).isEmpty();
            assertThat(snapshot(bench).total().done()).isEqualTo(RunBench.CELLS);
        }
    }

    @Test
    void atItsCapTheRunWaitsAndGoesOnOnceTheCapIsRaised() {
        held.letAll();
        Preferences capped = CONNECTED.withBudgetCap(new BigDecimal("0.0007"));
        try (RunBench bench = new RunBench(folder, capped, settings -> held)) {
            bench.runs.begin();
            bench.until(() -> bench.page.troubleProperty().get() != null);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RAISE_CAP);
            assertThat(snapshot(bench).state()).isEqualTo(RunState.PAUSED);
            CapChange cap = bench.page.cap().orElseThrow();
            assertThat(cap.kind()).isEqualTo(CapChange.Kind.CHANGEABLE);
            assertThat(cap.amount("0.00001")).as("below what is spent").isEmpty();
            assertThat(cap.amount("five")).isEmpty();
            BigDecimal raised = cap.amount("$5.00").orElseThrow();
            bench.page.raiseCap(
                    Objects.requireNonNull(bench.page.shownProperty().get())
                            .record()
                            .id(),
                    raised);
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aRunThatIsStoppedAtItsCapGoesOnWithAHigherOne() {
        held.letAll();
        Preferences capped = CONNECTED.withBudgetCap(new BigDecimal("0.0007"));
        try (RunBench bench = new RunBench(folder, capped, settings -> held)) {
            bench.runs.begin();
            bench.until(() -> bench.page.troubleProperty().get() != null);
            bench.page.stop();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.BUDGET);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RAISE_CAP);
            bench.page.raiseCap(bench.newest().id(), new BigDecimal("2"));
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aCapThatCannotBeKeptIsRefusedBeforeAnythingIsSent() {
        Preferences capped = Preferences.DEFAULT
                .withConnection(new Connection("mine", "openai", null, "nobody-knows-me", Abilities.UNKNOWN))
                .withChosen("mine")
                .withBudgetCap(BigDecimal.TEN);
        try (RunBench bench = new RunBench(folder, capped, settings -> new Unpriced(held))) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(trouble(bench).sentence())
                    .contains("nobody-knows-me")
                    .contains("the cap of $10.00 that is set in Settings");
            assertThat(trouble(bench).second()).isEqualTo(Remedy.BUDGET);
            assertThat(bench.desk.runs()).isEmpty();
            bench.page.second();
            assertThat(bench.places).containsExactly(new Place.Budget());
            held.letAll();
            bench.page.remedy();
            bench.untilIdle();
            assertThat(bench.newest().state()).as("without a cap, this once").isEqualTo(RunState.COMPLETED);
            assertThat(bench.newest().costUsd()).isNull();
            assertThat(bench.desk.choices().preferences().budgetCap()).isEqualTo(BigDecimal.TEN);
        }
    }

    @Test
    void whileTheProviderIsDownThePageSaysThatTheCallsWaitAndWhy() {
        AtomicReference<Traffic> traffic = new AtomicReference<>(Traffic.FREE);
        try (RunBench bench = bench(settings -> new Bearing(held, traffic))) {
            bench.runs.begin();
            bench.until(() ->
                    bench.page.shownProperty().get() != null && snapshot(bench).live());
            assertThat(bench.page.troubleProperty().get()).isNull();
            LlmFailure down = new LlmFailure.ServerError("openai", 503, null);
            traffic.set(new Traffic(16, 16, new Traffic.Outage(down, Duration.ofSeconds(40), Duration.ofSeconds(8))));
            bench.until(() -> bench.page.troubleProperty().get() != null);
            assertThat(trouble(bench).lead()).isEqualTo("Waiting for the provider");
            assertThat(trouble(bench).sentence())
                    .contains("503")
                    .contains("40 s")
                    .contains("next in 8 s");
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.STOP);
            traffic.set(Traffic.FREE);
            bench.until(() -> bench.page.troubleProperty().get() == null);
            held.letAll();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    /** A model whose provider bears as much as a test says. */
    private record Bearing(ChatModel inner, AtomicReference<Traffic> told) implements ChatModel {
        @Override
        public String provider() {
            return inner.provider();
        }

        @Override
        public String model() {
            return inner.model();
        }

        @Override
        public Traffic traffic() {
            return Objects.requireNonNull(told.get());
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
            return inner.reply(request, retries);
        }
    }

    @Test
    void aCapOfTheStudyThatCannotBeKeptIsSaidToBeTheStudysAndARunGoesOnWithoutIt() throws InterruptedException {
        Preferences elsewhere = Preferences.DEFAULT
                .withConnection(new Connection("mine", "openai", null, "nobody-knows-me", Abilities.UNKNOWN))
                .withChosen("mine");
        String capped = RunBench.STUDY + "simulation: {max_cost: 5.00}\n";
        try (RunBench bench =
                new RunBench(folder, elsewhere, settings -> new Unpriced(held), RunBench.write(folder, capped))) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(trouble(bench).sentence()).contains("the cap of $5.00 that the study’s file sets");
            bench.page.remedy();
            held.awaitSent(4);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            bench.runs.stop();
            bench.untilIdle();
            bench.page.resume(bench.newest().id());
            bench.untilIdle();
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.WITHOUT_CAP);
            held.letAll();
            bench.page.remedy();
            bench.untilIdle();
            assertThat(bench.newest().state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aServerOnThisComputerIsFreeSoThatAnyCapIsKept() {
        held.letAll();
        Preferences here = Preferences.DEFAULT
                .withConnection(
                        new Connection("mine", "custom", "http://127.0.0.1:11434/v1", "stub-large", Abilities.UNKNOWN))
                .withChosen("mine")
                .withBudgetCap(BigDecimal.ONE);
        try (RunBench bench = new RunBench(folder, here, settings -> held)) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(bench.page.troubleProperty().get()).isNull();
            assertThat(snapshot(bench).cost().spent()).isEqualTo(0.0);
        }
    }

    @Test
    void aKeyThatWasGivenAndIsGoneIsSaidBeforeAnythingIsSent() throws InterruptedException {
        Connection keyed =
                new Connection("mine", "custom", "http://127.0.0.1:11434/v1", "stub-large", Abilities.UNKNOWN, true);
        Preferences here = Preferences.DEFAULT.withConnection(keyed).withChosen("mine");
        try (RunBench bench = new RunBench(folder, here, settings -> held)) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(held.onTheWire()).isZero();
            assertThat(trouble(bench).sentence()).contains("Other compatible").contains("nothing was sent");
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.GIVE_KEY);
            bench.page.remedy();
            assertThat(bench.places).containsExactly(new Place.KeyOf("mine"));
            bench.desk.ports().connect().vault().save("custom", keyed.baseUrl(), "sk-0123456789");
            held.letAll();
            bench.runs.begin();
            bench.untilIdle();
            assertThat(bench.newest().state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void aRejectedKeyEndsTheRunAndLeadsToTheSettings() {
        try (RunBench bench = bench(settings -> new Answering(request -> {
            throw new LlmException(new LlmFailure.KeyRejected("openai", 401));
        }))) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.REFUSED);
            assertThat(trouble(bench).sentence()).startsWith("Key rejected (401). 20 cells are left to ask");
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.GIVE_KEY);
            assertThat(trouble(bench).second()).as("on its own page").isEqualTo(Remedy.RESUME);
            bench.page.remedy();
            assertThat(bench.places).containsExactly(new Place.KeyOf("mine"));
            bench.page.second();
            bench.untilIdle();
            assertThat(bench.desk.runs()).as("no new run").hasSize(1);
        }
    }

    @Test
    void aMissingKeyIsSaidBeforeARunIsBegun() {
        try (RunBench bench = bench(settings -> {
            throw new LlmException(new LlmFailure.NoKey("openai", "OPENAI_API_KEY"));
        })) {
            bench.runs.begin();
            bench.untilIdle();
            assertThat(trouble(bench).sentence()).isEqualTo("No key is set. Nothing was sent.");
            assertThat(bench.desk.runs()).isEmpty();
            assertThat(bench.page.stateProperty().get()).isEqualTo(State.EMPTY);
        }
    }

    @Test
    void whereTheStudyWasChangedARunGoesOnOnlyWhenAskedTwice() throws IOException, InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(4);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            bench.runs.stop();
            bench.untilIdle();
            RunId run = bench.newest().id();
            Files.writeString(folder.resolve("pastes.study.yaml"), RunBench.STUDY.replace("of mint", "of nothing"));
            bench.page.resume(run);
            bench.untilIdle();
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RESUME_ANYWAY);
            assertThat(trouble(bench).details()).singleElement().asString().contains("has been changed");
            held.letAll();
            bench.page.remedy();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.newest().stamp().values()).anyMatch(remark -> remark.contains("has been changed"));
        }
    }

    @Test
    void noKeyGoesToAnAddressThatNobodyHereConnectedTo() throws InterruptedException {
        Preferences elsewhere = Preferences.DEFAULT
                .withConnection(new Connection("mine", "custom", "https://models.example/v1", "m", Abilities.UNKNOWN))
                .withChosen("mine");
        RunId run;
        try (RunBench bench = new RunBench(folder, elsewhere, settings -> held)) {
            bench.runs.begin();
            held.awaitSent(1);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            bench.runs.stop();
            bench.untilIdle();
            run = bench.newest().id();
        }
        try (RunBench bench = bench(settings -> held)) {
            bench.page.resume(run);
            bench.untilIdle();
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.CONNECT);
            assertThat(trouble(bench).sentence()).contains("https://models.example/v1");
        }
    }

    @Test
    void cancellingTheTaskInterruptsTheRunAndLeavesItResumable() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(2);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            bench.tasks().running().getFirst().cancel();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.INTERRUPTED);
            held.letAll();
            bench.page.remedy();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void closingTheWindowLeavesARunThatTheNextStartOffersToResume() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(4);
            held.let(3);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING
                    && snapshot(bench).total().done() == 3);
        }
        held.letAll();
        try (RunBench bench = bench(settings -> held)) {
            bench.until(() -> bench.page.stateProperty().get() == State.READY);
            assertThat(bench.newest().state()).isEqualTo(RunState.INTERRUPTED);
            assertThat(snapshot(bench).total().done()).isEqualTo(3);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RESUME);
            bench.page.remedy();
            bench.untilIdle();
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(snapshot(bench).total().done()).isEqualTo(RunBench.CELLS);
        }
    }

    @Test
    void anEarlierRunIsLookedAtWhileAnotherIsUnderWay() throws InterruptedException {
        held.letAll();
        HeldModel second = new HeldModel();
        AtomicInteger connections = new AtomicInteger();
        try (RunBench bench = bench(settings -> connections.getAndIncrement() == 0 ? held : second)) {
            bench.runs.begin();
            bench.untilIdle();
            RunId first = bench.newest().id();
            bench.runs.begin();
            second.awaitSent(1);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            assertThat(Objects.requireNonNull(bench.page.shownProperty().get())
                            .record()
                            .id())
                    .isNotEqualTo(first);
            bench.page.look(first);
            bench.until(() -> shows(bench, first));
            assertThat(snapshot(bench).state()).isEqualTo(RunState.COMPLETED);
            assertThat(bench.page.sitting()).isEmpty();
            second.letAll();
            bench.untilIdle();
        }
    }

    @Test
    void anEarlierRunStaysOnThePageWhileTheStudyIsWorkedOn() {
        held.letAll();
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            bench.untilIdle();
            RunId first = bench.newest().id();
            bench.runs.begin();
            bench.untilIdle();
            bench.page.look(first);
            bench.until(() -> shows(bench, first));
            bench.desk
                    .drafting()
                    .change(
                            new Drafting.Step("Retitle", "", new Place.Home()),
                            draft -> draft.with(study -> study.withTitle("Three pastes")));
            bench.until(() -> bench.desk.drafting().isKept());
            bench.untilIdle();
            assertThat(shows(bench, first)).isTrue();
        }
    }

    private static boolean shows(RunBench bench, RunId run) {
        return Objects.requireNonNull(bench.page.shownProperty().get())
                        .record()
                        .id()
                        .equals(run)
                && bench.page.stateProperty().get() == State.READY;
    }

    @Test
    void aSittingHasEndedOnceAllIsRatedAndNoneHasWhileTheNextIsUnderWay() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            assertThat(bench.runs.endedProperty().get()).isNull();
            bench.runs.begin();
            held.awaitSent(1);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            assertThat(bench.runs.endedProperty().get()).isNull();
            held.letAll();
            bench.untilIdle();
            RunGlance end = Objects.requireNonNull(bench.runs.endedProperty().get());
            assertThat(end.run()).isEqualTo(bench.newest().id());
            assertThat(end.state()).isEqualTo(RunState.COMPLETED);
            assertThat(end.waitingForRating()).isZero();
            bench.runs.begin();
            assertThat(bench.runs.endedProperty().get()).isNull();
            bench.untilIdle();
            assertThat(bench.runs.endedProperty().get()).isNotNull();
        }
    }

    @Test
    void anAnswerIsReadWhileItIsSaidAndItsRowBecomesTheAnswersOwn() throws InterruptedException {
        SpeakingModel speaking = new SpeakingModel();
        try (RunBench bench = bench(settings -> speaking)) {
            bench.runs.begin();
            speaking.say("Quite");
            bench.until(() -> bench.page.rows().answers().rows().size() == 3);
            AnswerRow first = bench.page.rows().answers().rows().getLast();
            assertThat(first.text()).isEqualTo("Quite");
            assertThat(first.isBeingSaid()).isTrue();
            assertThat(first.ageProperty().get()).isEqualTo("…");
            bench.page.rows().answers().followProperty().set(false);
            speaking.say("Quite likely");
            bench.until(() -> first.text().equals("Quite likely"));
            speaking.end(4);
            bench.until(() -> !first.isBeingSaid() && snapshot(bench).total().done() >= 4);
            assertThat(first.text()).isEqualTo("Quite likely, I would buy it.");
            assertThat(bench.page.rows().answers().rows()).as("nothing moves").hasSize(3);
            bench.page.rows().answers().followProperty().set(true);
            assertThat(bench.page.rows().answers().rows()).hasSizeGreaterThan(3).contains(first);
            speaking.endAll();
            bench.untilIdle();
            assertThat(bench.page.rows().answers().rows())
                    .hasSize(RunBench.CELLS)
                    .noneMatch(AnswerRow::isBeingSaid);
        }
    }

    @Test
    void answersStayStillWhileTheyAreNotFollowed() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(4);
            held.let(4);
            bench.until(() -> bench.page.rows().answers().rows().size() == 4);
            bench.page.rows().answers().followProperty().set(false);
            held.let(3);
            bench.until(() -> bench.page.shownProperty().get() != null
                    && snapshot(bench).total().done() == 7);
            assertThat(bench.page.rows().answers().rows()).hasSize(4);
            bench.page.rows().answers().followProperty().set(true);
            assertThat(bench.page.rows().answers().rows()).hasSize(7);
            held.letAll();
            bench.untilIdle();
        }
    }

    @Test
    void thousandsOfEventsChangeTheScreenOnlyWhenTheClockTicks() {
        String large = RunBench.STUDY.replace("size: 4", "size: 500");
        AtomicInteger changes = new AtomicInteger();
        held.letAll();
        try (RunBench bench = new RunBench(folder, CONNECTED, settings -> held, RunBench.write(folder, large))) {
            bench.runs.snapshotProperty().subscribe((old, now) -> changes.incrementAndGet());
            AtomicInteger ticks = new AtomicInteger();
            bench.ticker.counting(ticks);
            bench.runs.begin();
            bench.untilIdle();
            // each cell is sent, replied to and ended, and three of five are rated: more than 9,000 events
            assertThat(snapshot(bench).total().done()).isEqualTo(500 * 5);
            assertThat(changes.get()).isLessThanOrEqualTo(ticks.get() + 2);
        }
    }

    @Test
    void howManyCallsAreMadeAtOnceFollowsTheSlider() throws InterruptedException {
        try (RunBench bench = bench(settings -> held)) {
            bench.runs.begin();
            held.awaitSent(4);
            bench.until(() -> bench.runs.stageProperty().get() == Stage.INTERVIEWING);
            assertThat(bench.page.sitting().orElseThrow().atOnce()).isEqualTo(16);
            bench.page.atOnce(1);
            held.let(4);
            held.awaitSent(1);
            assertThat(held.onTheWire()).isEqualTo(1);
            held.letAll();
            bench.untilIdle();
            assertThat(Objects.requireNonNull(bench.runs.glanceProperty().get()).atOnce())
                    .isEqualTo(1);
        }
    }

    /** A model whose price nobody knows. */
    private record Unpriced(ChatModel asked) implements ChatModel {
        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "nobody-knows-me";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
            return asked.reply(request, retries);
        }
    }

    /** Answers at once, as the test says. */
    private record Answering(Script script) implements ChatModel {
        interface Script {
            String reply(ChatRequest request) throws LlmException;
        }

        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "gpt-4.1-mini";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException {
            retries.sent();
            return new ChatReply(
                    script.reply(request),
                    ChatReply.Finish.STOP,
                    new Usage(100, 20, 0, 0),
                    "gpt-4.1-mini",
                    null,
                    Duration.ofMillis(700));
        }
    }
}
