package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.core.interview.RunId;
import app.moderato.core.study.Question;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanModelTest {
    private static final Messages MESSAGES = Messages.beside(PlanModel.class);

    @TempDir
    Path folder;

    private static PlanModel model(OpenDesk open) {
        PanelEditor editor = new PanelEditor(open.desk().drafting(), MESSAGES, new SplittableRandom(1));
        return new PlanModel(editor, open.desk(), open.tasks(), MESSAGES);
    }

    private static Plan plan(PlanModel model) {
        return Objects.requireNonNull(model.planProperty().get());
    }

    private static int size(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get())
                .study()
                .panel()
                .size();
    }

    @Test
    void theNewestRunByAModelIsWhatItStandsOn() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            Plan plan = plan(model);
            assertThat(plan.run().provider()).isEqualTo("openai");
            assertThat(plan.wish().question()).isEqualTo(model.questions().getFirst());
            assertThat(plan.wish().difference()).isEqualTo("5");
            assertThat(plan.table().difference()).isEqualTo(0.05);
            assertThat(plan.table().wanted()).isEqualTo(0.8);
            assertThat(plan.table().replicates()).containsExactly(1, 2, 3);
            assertThat(model.concepts()).hasSize(2).isEqualTo(plan.pair().concepts());
            assertThat(model.troubleProperty().get()).isEmpty();
            assertThat(plan.table().rows()).extracting(PowerTable.Row::costUsd).doesNotContainNull();
        }
    }

    @Test
    void aLargerDifferenceTakesFewerPeopleAndTheFewestAreProposed() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            model.difference("3");
            int many = model.proposed().orElse(Integer.MAX_VALUE);
            model.difference("20");
            assertThat(model.proposed()).isPresent();
            assertThat(model.proposed().getAsInt()).isLessThan(many);
            assertThat(model.proposed()).isEqualTo(plan(model).table().people(1));
        }
    }

    @Test
    void theMeasureBringsItsOwnDifferenceAndUnit() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            model.statistic(Statistic.MEAN);
            assertThat(plan(model).wish().difference()).isEqualTo("0.2");
            assertThat(plan(model).table().difference()).isEqualTo(0.2);
        }
    }

    @Test
    void whatIsNoDifferenceIsToldAtItsField() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            for (String text : List.of("", "0", "-3", "five", "101", "1e3", "NaN")) {
                model.difference(text);
                assertThat(model.noteProperty().get()).as(text).contains("up to 100, such as 5");
                assertThat(model.planProperty().get()).as(text).isNull();
            }
            model.difference("2,5");
            assertThat(model.noteProperty().get()).isEmpty();
            assertThat(plan(model).table().difference()).isEqualTo(0.025);
        }
    }

    @Test
    void aConceptChosenForTheOtherChangesPlacesWithIt() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            List<String> both = model.concepts();
            model.concept(0, both.get(1));
            assertThat(model.concepts()).containsExactly(both.get(1), both.get(0));
            model.concept(1, "everyday-white");
            assertThat(plan(model).pair().concepts()).containsExactly(both.get(1), "everyday-white");
        }
    }

    @Test
    void anotherQuestionIsAskedOfTheSameRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            Question last = model.questions().getLast();
            model.question(last);
            assertThat(plan(model).wish().question()).isEqualTo(last);
        }
    }

    @Test
    void thePeopleChosenAreThePanelsSizeAndCanBeTakenBack() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PlanModel model = model(open);
            model.begin();
            model.use(75);
            assertThat(size(open)).isEqualTo(75);
            open.desk().drafting().undo();
            assertThat(size(open)).isEqualTo(SampleWorkspace.PEOPLE);
        }
    }

    @Test
    void withoutAFinishedRunItSaysWhatToDo() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            PlanModel model = model(open);
            model.begin();
            assertThat(model.troubleProperty().get()).startsWith("Run or rehearse the study first");
            assertThat(model.wishProperty().get()).isNull();
            assertThat(model.proposed()).isEqualTo(OptionalInt.empty());
        }
    }

    @Test
    void whereOnlyRehearsalsWereMadeTheNewestStandsIn() {
        try (OpenDesk open = OpenDesk.altered(folder, "UPDATE run SET provider = 'rehearsal' WHERE id = 2")) {
            PlanModel model = model(open);
            model.begin();
            assertThat(plan(model).run().rehearsal()).isTrue();
            assertThat(plan(model).run().id()).isEqualTo(new RunId(2));
        }
    }

    @Test
    void typingWhileItWorksEndsWithTheLatestWish() {
        SampleWorkspace.copyTo(folder);
        Deque<Runnable> waiting = new ArrayDeque<>();
        TaskRunner tasks = TaskRunner.on(waiting::add, Runnable::run);
        try (OpenDesk open = OpenDesk.with(folder, OpenDesk.lastStudy(), tasks)) {
            open.desk().openLast();
            drain(waiting);
            PlanModel model = model(open);
            model.begin();
            waiting.remove().run();
            model.difference("1");
            model.difference("10");
            model.difference("15");
            assertThat(waiting).as("one at a time").hasSize(1);
            waiting.remove().run();
            assertThat(model.planProperty().get()).as("of a wish that is past").isNull();
            drain(waiting);
            assertThat(plan(model).table().difference()).isEqualTo(0.15);
            assertThat(model.busyProperty().get()).isFalse();
        }
    }

    private static void drain(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void wordsSayWhoNeedsHowManyAndWhatItLeavesOut() {
        try (OpenDesk open = OpenDesk.with(
                OpenDesk.ports(folder), Preferences.DEFAULT, TaskRunner.on(Runnable::run, Runnable::run))) {
            SampleWorkspace.copyTo(folder);
            open.desk().open(SampleWorkspace.study());
            PlanModel model = model(open);
            model.begin();
            model.difference("20");
            PlanWords words = new PlanWords(MESSAGES);
            assertThat(words.needed(plan(model).table()).lines())
                    .hasSize(3)
                    .first()
                    .asString()
                    .matches(
                            "\\d+ people with 1 replicate tell it in (8\\d|9\\d|100)% of runs, the fewest here for at least 80%\\.");
            assertThat(words.remarks(plan(model)))
                    .contains("they are not more people", "model’s own error is in none of these figures");
            assertThat(words.source(plan(model).run())).isEqualTo("As people varied in run 2 (openai, gpt-4.1-mini).");
        }
    }
}
