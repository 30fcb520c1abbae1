package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Turn;
import app.moderato.core.group.TurnRule;
import app.moderato.core.group.Verb;
import app.moderato.core.group.measure.Probe;
import app.moderato.core.group.measure.Suggestion;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.group.ComposerModel.Mode;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ComposerModelTest {
    /** At a table to which a test lets things happen; nothing is sent. */
    @Nested
    class BeforeSending {
        private final TableModel table = Seated.table(true, RunState.RUNNING, new GroupEvent.Opened(0, null));
        private OpenDesk open;
        private ComposerModel composer;

        @BeforeEach
        void open(@TempDir Path folder) {
            open = OpenDesk.fresh(folder);
            composer = of(table);
        }

        @AfterEach
        void close() {
            open.close();
        }

        private ComposerModel of(TableModel at) {
            return new ComposerModel(at, new GroupDesk(open.desk(), open.tasks()), open.tasks(), Seated.MESSAGES);
        }

        private PersonRow row(PersonaId who) {
            return table.people().row(who).orElseThrow();
        }

        @Test
        void everybodyCanBeAskedOnceThereAreWords() {
            assertThat(composer.readyProperty().get()).isFalse();
            composer.textProperty().set("  ");
            assertThat(composer.readyProperty().get()).isFalse();
            composer.textProperty().set("Who is here?");
            assertThat(composer.readyProperty().get()).isTrue();
        }

        @Test
        void onePersonIsAskedOrProbedOnceTheyAreChosen() {
            composer.textProperty().set("Why?");
            composer.modeProperty().set(Mode.PROBE);
            assertThat(composer.readyProperty().get()).isFalse();
            table.people().chosenProperty().set(row(Seated.WALTER));
            assertThat(composer.readyProperty().get()).isTrue();
        }

        @Test
        void aConceptIsShownUnlessItLiesOnTheTableAndPolledAnyway() {
            composer.modeProperty().set(Mode.SHOW);
            assertThat(composer.conceptProperty().get()).isEqualTo(Tables.PEARL);
            assertThat(composer.readyProperty().get()).isTrue();
            Seated.happens(table, new GroupEvent.Shown(Tables.PEARL));
            assertThat(composer.readyProperty().get()).isFalse();
            composer.modeProperty().set(Mode.POLL);
            assertThat(composer.readyProperty().get()).isTrue();
            composer.conceptProperty().set(null);
            assertThat(composer.readyProperty().get()).isFalse();
        }

        @Test
        void aPausedTableHearsAndOneThatHasEndedDoesNot() {
            composer.textProperty().set("Who is here?");
            Seated.hear(table, new GroupNews.Stood(RunState.PAUSED, ""));
            assertThat(composer.readyProperty().get()).isTrue();
            Seated.hear(table, new GroupNews.Stood(RunState.REFUSED, "No key."));
            assertThat(composer.readyProperty().get()).isFalse();
            table.goesOn();
            assertThat(composer.readyProperty().get()).isTrue();
            Seated.happens(table, new GroupEvent.Ended(RunState.COMPLETED));
            assertThat(composer.readyProperty().get()).isFalse();
        }

        @Test
        void aGroupOfBeforeHearsNothing() {
            ComposerModel late = of(Seated.table(false, RunState.PAUSED, new GroupEvent.Opened(0, null)));
            late.textProperty().set("Who is here?");
            assertThat(late.readyProperty().get()).isFalse();
            late.send();
            assertThat(late.textProperty().get()).isEqualTo("Who is here?");
        }

        @Test
        void whatIsSaidWhileSomebodySpeaksWaitsForTheirEnd() {
            composer.textProperty().set("Who is here?");
            composer.send();
            assertThat(composer.queuedProperty().get()).isEmpty();
            Seated.hear(table, new GroupNews.Saying(Seated.ANA, "I am"));
            composer.textProperty().set("And you?");
            composer.send();
            assertThat(composer.queuedProperty().get()).isEqualTo("Comes as soon as Ana has finished.");
            assertThat(composer.textProperty().get()).isEmpty();
            Seated.happens(table, Seated.spoke(Seated.ANA, null, Stance.NONE, "I am Ana."));
            assertThat(composer.queuedProperty().get()).isNotEmpty();
            Seated.happens(table, Seated.asked("And you?"));
            assertThat(composer.queuedProperty().get()).isEmpty();
        }

        @Test
        void nothingWaitsAtATableThatHasEnded() {
            Seated.hear(table, new GroupNews.Thinking(Seated.ANA, true));
            composer.textProperty().set("And you?");
            composer.send();
            Seated.happens(table, new GroupEvent.Ended(RunState.STOPPED));
            assertThat(composer.queuedProperty().get()).isEmpty();
        }

        @Test
        void wordsThatSwayAreMarkedAndTheBetterOnesTakeTheirPlace() {
            composer.textProperty().set("How do you like the price and taste?");
            assertThat(Objects.requireNonNull(composer.lint().foundProperty().get())
                            .why())
                    .contains("asks about two things at once");
            composer.lint().useBetter();
            assertThat(composer.textProperty().get()).isEqualTo("How do you like the price?");
            assertThat(composer.lint().foundProperty().get()).isNull();
            composer.lint().useBetter();
            assertThat(composer.textProperty().get()).isEqualTo("How do you like the price?");
            composer.textProperty().set("What do you think of this amazing paste?");
            assertThat(composer.lint().foundProperty().get()).isNotNull();
            composer.textProperty().set("");
            assertThat(composer.lint().foundProperty().get()).isNull();
        }

        @Test
        void aPressOnSomebodyAddressesThem() {
            composer.press(row(Seated.KAREN));
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ASK_ONE);
            assertThat(table.people().chosenProperty().get()).isEqualTo(row(Seated.KAREN));
            composer.modeProperty().set(Mode.PROBE);
            composer.press(row(Seated.ANA));
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.PROBE);
        }

        @Test
        void whereTheModeratorPicksAPressAddressesNobody() {
            Seated.happens(table, new GroupEvent.Ruled(TurnRule.MODERATOR_PICKS));
            composer.press(row(Seated.KAREN));
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ASK_ALL);
            assertThat(table.people().chosenProperty().get()).isNull();
        }

        @Test
        void whatIsSuggestedAloudIsLaidOutToBeChanged() {
            composer.follow(new Suggestion.Quiet(Seated.WALTER, 5), "Walter, and you?");
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ASK_ONE);
            assertThat(composer.textProperty().get()).isEqualTo("Walter, and you?");
            assertThat(table.people().chosenProperty().get()).isEqualTo(row(Seated.WALTER));
            composer.lay(new Probe(Probe.Kind.REASON, Seated.ANA, 3), "Ana, why?");
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.PROBE);
            assertThat(table.people().chosenProperty().get()).isEqualTo(row(Seated.ANA));
        }
    }

    /** At a table that is held. */
    @Test
    void everyVerbReachesTheTable(@TempDir Path folder) {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, false);
            bench.untilWaiting();
            ComposerModel composer = new ComposerModel(
                    bench.table(), bench.groups, TaskRunner.on(Runnable::run, Runnable::run), Seated.MESSAGES);
            PersonRow somebody = bench.table().people().rows().get(1);
            composer.press(somebody);
            composer.textProperty().set("  How do you clean your teeth? ");
            composer.send();
            assertThat(composer.textProperty().get()).isEmpty();
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ASK_ONE);
            bench.until(() -> bench.table().state().spoken().size() > 0);
            Turn asked = bench.table().state().turns().stream()
                    .filter(Turn::moderator)
                    .toList()
                    .getLast();
            assertThat(asked.verb()).isEqualTo(Verb.ASK_ONE);
            assertThat(asked.to()).isEqualTo(somebody.id());
            assertThat(asked.text()).isEqualTo("How do you clean your teeth?");

            composer.modeProperty().set(Mode.SHOW);
            composer.send();
            assertThat(composer.modeProperty().get()).isEqualTo(Mode.ASK_ALL);
            bench.until(() -> bench.table().state().shown() != null);
            composer.hide();
            bench.until(() -> bench.table().state().shown() == null);
            composer.modeProperty().set(Mode.POLL);
            composer.send();
            bench.until(() -> bench.table().state().polls().size() == 1);
            bench.untilWaiting();
            composer.tellPoll(1);
            bench.until(() -> bench.table().state().polls().getFirst().shown());

            composer.rule(TurnRule.MODERATOR_PICKS);
            bench.until(() -> bench.table().state().rule() == TurnRule.MODERATOR_PICKS);
            bench.untilWaiting();
            int spoken = bench.table().state().spoken().size();
            PersonRow picked = bench.table().people().rows().get(2);
            composer.press(picked);
            bench.until(() -> bench.table().state().spoken().size() > spoken);
            assertThat(bench.table().state().spoken().get(spoken).speaker()).isEqualTo(picked.id());
            composer.pace(3);
            bench.until(() -> bench.table().state().pace() == 3);
            composer.handOver(true);
            bench.until(() -> bench.table().state().byModel());
            composer.handOver(false);
            bench.until(() -> !bench.table().state().byModel());
        }
    }
}
