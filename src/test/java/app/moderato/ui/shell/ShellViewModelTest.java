package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.harness.GroupsByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();
    private OpenDesk open;
    private ShellViewModel model;

    @BeforeEach
    void openTheSample() {
        open = OpenDesk.sample(folder);
        model = new ShellViewModel(open.desk(), runs, new GroupsByHand(), open.tasks());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theFrameSaysWhatLiesOpen() {
        assertThat(model.studyProperty().get()).startsWith("Whitening toothpaste");
        assertThat(model.providerNameProperty().get()).isEqualTo("OpenAI");
        assertThat(model.providerModelProperty().get()).isEqualTo("gpt-4.1-mini");
        assertThat(model.rehearsalProperty().get()).isFalse();
        assertThat(model.spending().factsProperty().get()).startsWith("Run 2 · 4,800 of 4,800 cells · $");
        assertThat(model.spending().capProperty().get()).isEqualTo("Budget cap $5.00 per run");
        assertThat(model.status().textProperty().get()).isEqualTo("No background tasks");
    }

    @Test
    void thePrimaryButtonSaysWhatTheLastRunTook() {
        Primary primary = primary();
        assertThat(primary.action()).isEqualTo(Primary.Action.RUN);
        assertThat(primary.detail()).matches("est\\. \\$\\d+\\.\\d\\d · \\d+ (s|min)");
        assertThat(model.asksFirst()).isTrue();
        model.act();
        assertThat(runs.asked()).containsExactly("begin");
        assertThat(model.pageProperty().get()).isEqualTo(RailPage.RUN);
    }

    @Test
    void aRehearsalIsFreeAndAsksNobody() {
        model.choose(Connection.REHEARSAL);
        assertThat(model.rehearsalProperty().get()).isTrue();
        assertThat(primary().action()).isEqualTo(Primary.Action.REHEARSE);
        assertThat(primary().detail()).startsWith("est. $0.00 · ");
        assertThat(model.asksFirst()).isFalse();
        assertThat(model.spending().capProperty().get()).isEmpty();
    }

    @Test
    void thePrimaryButtonFollowsTheRun() {
        runs.show(glance(RunState.RUNNING, 1024, Duration.ofSeconds(65)));
        assertThat(primary()).isEqualTo(new Primary(Primary.Action.PAUSE, "Pause run", "1:05 left"));
        assertThat(model.liveProperty().get()).isTrue();
        assertThat(model.status().textProperty().get()).isEqualTo("Run 3 · 64% · 99 answers wait for their score");
        assertThat(model.spending().factsProperty().get()).isEqualTo("$1.18 so far · 16 at once");
        model.act();

        runs.show(glance(RunState.PAUSED, 1024, null));
        assertThat(primary()).isEqualTo(new Primary(Primary.Action.GO_ON, "Go on", "64% done"));
        model.act();
        model.stop();

        runs.show(glance(RunState.COMPLETED, 1600, null));
        assertThat(model.liveProperty().get()).isFalse();
        assertThat(primary().action()).isEqualTo(Primary.Action.RUN);
        model.go(new Place.Run(false));
        assertThat(primary().action()).as("a run of another study").isEqualTo(Primary.Action.RUN);
        runs.show(new RunGlance(new RunId(2), RunState.COMPLETED, false, 1600, 1600, null, 1.18, 5.0, false, 0, 16));
        assertThat(primary().action()).isEqualTo(Primary.Action.READ_RESULTS);
        runs.show(new RunGlance(new RunId(2), RunState.STOPPED, false, 640, 1600, null, 0.7, null, false, 0, 16, true));
        assertThat(primary().action()).as("its own rule ended it").isEqualTo(Primary.Action.READ_RESULTS);
        model.act();
        assertThat(model.pageProperty().get()).isEqualTo(RailPage.RESULTS);
        model.stop();
        assertThat(runs.asked()).containsExactly("pause", "go on", "stop");
    }

    @Test
    void atTheCapTheButtonRaisesIt() {
        runs.show(new RunGlance(new RunId(2), RunState.PAUSED, false, 96, 1600, null, 0.02, 0.02, true, 0, 16));
        assertThat(primary()).isEqualTo(new Primary(Primary.Action.RAISE_CAP, "Raise cap", "6% done"));
        model.act();
        assertThat(model.placeProperty().get()).isEqualTo(new Place.RaiseCap(new RunId(2)));
        assertThat(model.pageProperty().get()).isEqualTo(RailPage.RUN);
        assertThat(runs.asked()).isEmpty();
    }

    @Test
    void beforeARunItIsSaidWhatItMayCostAndWhetherTheCapIsBelowThat() {
        assertThat(model.primary().costs())
                .matches(
                        "A run is likely to cost \\$.+ to \\$.+ The cap of \\$5\\.00 that the"
                                + " study’s file sets is below that: .*|A run is likely to cost \\$.+ to \\$.+ It stops before \\$5\\.00\\.");
        model.choose(Connection.REHEARSAL);
        assertThat(model.primary().costs()).isEqualTo("A run costs nothing.");
    }

    @Test
    void beforeARunItIsSaidWhenItEndsByItself() throws IOException {
        String lunch = Files.readString(StudyFolder.lunchBoxes(folder));
        open.desk()
                .open(StudyFolder.write(
                        folder.resolve("ruled.study.yaml"),
                        lunch + "\nsimulation: {stop: {question: appeal, half_width: 0.2, least: 30, every: 10}}\n"));
        assertThat(open.desk().troubleProperty().get()).isEmpty();
        assertThat(model.primary().costs())
                .contains("A run ")
                .endsWith(" Stops by itself once every interval of top-2 of appeal is within ±20 points,"
                        + " looked at after 30 people and every 10.");
    }

    @Test
    void aServerOnThisComputerIsCalledByOneNameAndFree() {
        connect(new Connection("here", "custom", "http://127.0.0.1:11434/v1", "stub-large", Abilities.UNKNOWN));
        assertThat(model.providerNameProperty().get()).isEqualTo("Other compatible");
        assertThat(primary().detail()).isEqualTo("$0.00");
        assertThat(model.primary().costs()).isEqualTo("A run costs nothing.");
        assertThat(model.key().textProperty().get()).isEqualTo("No key needed");
        assertThat(model.key().missingProperty().get()).isFalse();
    }

    @Test
    void aPriceThatNobodyKnowsIsNotCalledFree() {
        connect(new Connection("there", "custom", "https://models.example/v1", "m", Abilities.UNKNOWN));
        assertThat(primary().detail()).isEqualTo("cost unknown");
        assertThat(model.primary().costs()).contains("there is no price for m");
    }

    @Test
    void aKeyThatIsGoneIsSaidWhereTheProviderStands() {
        String address = "https://models.example/v1";
        connect(new Connection("there", "custom", address, "m", Abilities.UNKNOWN, true));
        assertThat(model.providerModelProperty().get()).isEqualTo("no key");
        assertThat(model.key().textProperty().get()).isEqualTo("No key yet");
        open.desk().ports().connect().vault().save("custom", address, "sk-0123456789");
        open.desk().choices().keysChanged();
        assertThat(model.providerModelProperty().get()).isEqualTo("m");
        assertThat(model.key().textProperty().get()).isEqualTo("Key in OS keychain");
    }

    @Test
    void onlyPagesThatShowARehearsalSaySo() {
        open.desk().choose(open.desk().runs().getLast().id());
        assertThat(open.desk().runProperty().get().rehearsal()).isTrue();
        for (RailPage page : RailPage.values()) {
            model.go(page.place());
            boolean shows = switch (page) {
                case HOME, GUIDE, RUN, RESULTS, TRANSCRIPTS -> true;
                case CONCEPTS, PANEL, GROUP, VALIDATE, ANCHORS, SETTINGS -> false;
            };
            assertThat(model.status().textProperty().get().contains("REHEARSAL"))
                    .as(page.name())
                    .isEqualTo(shows);
        }
    }

    private void connect(Connection connection) {
        open.desk().choices().change(now -> now.withConnection(connection).withChosen(connection.id()));
    }

    @Test
    void everyPageOfTheRailHasAPlaceThatLeadsToIt() {
        for (RailPage page : RailPage.values()) {
            assertThat(RailPage.of(page.place())).isEqualTo(page);
        }
    }

    @Test
    void searchFindsConceptsQuestionsPeopleAndOffersTheAnswers() {
        SearchModel search = new SearchModel(open.desk(), Messages.beside(SearchModel.class));
        assertThat(search.hits("  ")).isEmpty();
        assertThat(search.hits("peroxide").stream().map(SearchModel.Hit::kind))
                .containsExactly("Concept", "Concept", "Answers");
        assertThat(search.hits("BASKET").stream().map(SearchModel.Hit::place))
                .contains(new Place.Search("BASKET"))
                .anyMatch(Place.GuideOf.class::isInstance);
        String name =
                open.desk().studyProperty().get().panel().personas().getFirst().name();
        assertThat(search.hits(name).stream().map(SearchModel.Hit::kind)).contains("Person");
    }

    private Primary primary() {
        Primary now = model.primary().primaryProperty().get();
        assertThat(now).isNotNull();
        return now;
    }

    private static RunGlance glance(RunState state, int ended, @Nullable Duration left) {
        return new RunGlance(
                new RunId(3),
                state,
                false,
                ended,
                1600,
                left,
                1.18,
                5.0,
                false,
                state == RunState.RUNNING ? 99 : 0,
                16);
    }
}
