package app.moderato.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.file.settings.Preferences;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeViewModelTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();
    private final FilesByHand files = new FilesByHand();
    private final List<Place> gone = new ArrayList<>();

    @Test
    void aStudyThatWasRunShowsItsLatestResultBestFirst() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HomeViewModel model = model(open);
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.READY);
            assertThat(model.result().rows()).hasSize(5);
            assertThat(model.result().rows()).isSortedAccordingTo((a, b) -> Double.compare(b.top2(), a.top2()));
            assertThat(model.steps())
                    .extracting(Step::name)
                    .containsExactly("Concepts", "Panel", "Guide", "Run", "Results", "Validate");
            assertThat(model.steps().get(3).detail()).startsWith("Run 2 complete, $");
            assertThat(model.next().getFirst().id()).isEqualTo("next-reasons");
            model.next().getFirst().action().run();
            assertThat(gone).singleElement().isInstanceOf(Place.Answers.class);
        }
    }

    @Test
    void aPilotNeverTakesThePlaceOfAWholeRun() {
        try (OpenDesk open = OpenDesk.altered(
                folder, "UPDATE run SET stamp = json_set(stamp, '$.pilot', json('true')) WHERE id = 2")) {
            HomeViewModel model = model(open);
            assertThat(open.desk().runProperty().get().id()).isEqualTo(new RunId(1));
            assertThat(model.steps().get(3).detail()).contains("Run 1");
            open.desk().choose(new RunId(2));
            assertThat(open.desk().runProperty().get().pilot()).isTrue();
            model.lookAtWhole();
            assertThat(open.desk().runProperty().get().id()).isEqualTo(new RunId(1));
        }
    }

    @Test
    void aStepSaysWhereThereIsNothingButAPilot() {
        try (OpenDesk open =
                OpenDesk.altered(folder, "UPDATE run SET stamp = json_set(stamp, '$.pilot', json('true'))")) {
            HomeViewModel model = model(open);
            assertThat(model.steps().get(3).detail()).startsWith("Pilot (run 2)");
            assertThat(model.steps().get(4).detail()).isEqualTo("Pilot only");
            assertThat(model.steps().get(3).mark()).isEqualTo(Step.Mark.LOOK_AT);
        }
    }

    @Test
    void whileAnswersAreBeingScoredTheLatestResultSaysHowFar() {
        try (OpenDesk open = OpenDesk.altered(folder, "DELETE FROM rating WHERE id % 20 <> 0")) {
            assertThat(model(open).result().insteadProperty().get())
                    .matches("Answers are being scored: [\\d,]+ of [\\d,]+\\.");
        }
    }

    @Test
    void theFirstStartLeadsToTheRehearsal() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            HomeViewModel model = model(open);
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.NONE);
            assertThat(model.next()).extracting(Advice::id).contains("next-rehearse", "next-connect");
            model.rehearse();
            assertThat(runs.asked()).containsExactly("rehearse");
            assertThat(gone).containsExactly(new Place.Run(false));
        }
    }

    @Test
    void whileTheStudyIsBeingReadNothingIsSaidToBeMissing() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        try (OpenDesk open = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(waiting::add, Runnable::run))) {
            HomeViewModel model = model(open);
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.LOADING);
            open.desk().openLast();
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.LOADING);
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.NONE);
            assertThat(model.result().insteadProperty().get()).isEqualTo("No run yet. Run the study or rehearse it.");
            model.result().takeOffer();
            assertThat(runs.asked()).containsExactly("rehearse");
        }
    }

    @Test
    void theRunToBeFinishedIsTheOneThatHoldsAnswersAsOnTheButton() {
        String sql = """
                UPDATE run SET state = 'stopped', provider = (SELECT provider FROM run WHERE id = 2),
                    model = (SELECT model FROM run WHERE id = 2), base_url = NULL
                    WHERE id = 1;
                UPDATE cell SET status = 'pending' WHERE run = 1 AND persona < 'p010';
                UPDATE run SET state = 'refused' WHERE id = 2;
                UPDATE cell SET status = 'pending' WHERE run = 2;
                """;
        try (OpenDesk open = OpenDesk.altered(folder, sql)) {
            assertThat(model(open).next().getFirst().title()).isEqualTo("Finish run 1");
        }
    }

    @Test
    void aRunThatItsOwnRuleEndedIsNotToBeFinished() {
        String sql = """
                UPDATE run SET state = 'stopped', stamp = json_set(stamp, '$.enough', 'Decided.');
                UPDATE cell SET status = 'pending' WHERE persona > 'p060';
                """;
        try (OpenDesk open = OpenDesk.altered(folder, sql)) {
            HomeViewModel model = model(open);
            assertThat(model.next()).extracting(Advice::title).noneMatch(title -> title.startsWith("Finish run"));
            assertThat(model.steps().get(3).detail()).startsWith("Run 2 decided");
            assertThat(model.steps().get(3).mark()).isEqualTo(Step.Mark.DONE);
            assertThat(Objects.requireNonNull(open.desk().viewProperty().get()).complete())
                    .isTrue();
        }
    }

    @Test
    void aRunThatHasNoAnswerYetIsSaidToBeUnderWayAndOneThatEndedLeadsToTheOneBefore() {
        try (OpenDesk open = OpenDesk.altered(folder, "UPDATE cell SET status = 'pending' WHERE run = 2")) {
            HomeViewModel model = model(open);
            runs.show(new RunGlance(new RunId(2), RunState.RUNNING, false, 0, 100, null, null, null, false, 0, 4));
            open.desk().choose(new RunId(2));
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.NONE);
            assertThat(model.result().insteadProperty().get())
                    .isEqualTo("Run 2 is under way. Its first answers will show here.");
            assertThat(model.live()).isTrue();
            model.result().takeOffer();
            assertThat(gone).containsExactly(new Place.Run(false));
            assertThat(model.steps().get(4).detail()).isEqualTo("No answers yet");
            assertThat(model.steps().get(4).mark()).isEqualTo(Step.Mark.OPEN);

            runs.show(new RunGlance(new RunId(2), RunState.STOPPED, false, 0, 100, null, null, null, false, 0, 4));
            assertThat(model.result().insteadProperty().get()).isEqualTo("Run 2 ended without an answer.");
            assertThat(model.result().offerProperty().get()).isEqualTo("Look at run 1");
            model.result().takeOffer();
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.READY);
        }
    }

    @Test
    void figuresOfFewerThan30PeopleAreNotShownAndAPartialRunIsNotReadyToRead() {
        String stopped = """
                UPDATE run SET state = 'stopped' WHERE id = 2;
                UPDATE cell SET status = 'pending' WHERE run = 2 AND persona IN
                    (SELECT id FROM persona WHERE run = 2 AND ordinal >= 29);
                DELETE FROM rating WHERE cell IN (SELECT id FROM cell WHERE status = 'pending');
                """;
        try (OpenDesk open = OpenDesk.altered(folder, stopped)) {
            HomeViewModel model = model(open);
            assertThat(model.result().stateProperty().get()).isEqualTo(LatestResult.State.NONE);
            assertThat(model.result().rows()).isEmpty();
            assertThat(model.result().insteadProperty().get())
                    .isEqualTo("29 people have answered so far. Figures are shown from 30 people on.");
            assertThat(model.steps().get(4).detail()).isEqualTo("Partial, so far");
            assertThat(model.steps().get(4).mark()).isEqualTo(Step.Mark.LOOK_AT);
            assertThat(model.next()).extracting(Advice::id).doesNotContain("next-reasons");
        }
    }

    @Test
    void warningsOfTheFileAreAtTheStepTheyAreAbout() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            HomeViewModel model = model(open);
            assertThat(open.desk().studyProperty().get().file().warnings())
                    .isNotEmpty()
                    .allMatch(warning -> warning.pointer().startsWith("/concepts"));
            assertThat(model.steps())
                    .extracting(Step::mark)
                    .startsWith(Step.Mark.LOOK_AT, Step.Mark.DONE, Step.Mark.DONE);
            model.next().stream()
                    .filter(advice -> advice.id().equals("next-lint"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            assertThat(gone)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Place.Concepts.class,
                            place -> assertThat(place.concept()).isNotNull());
        }
    }

    @Test
    void theResultSaysWhatItMeasures() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            assertThat(model(open).result().factsProperty().get())
                    .isEqualTo("Run 2 · Purchase intent · top-2-box with 95% interval");
        }
    }

    @Test
    void aTemplateBecomesAStudyOfOnesOwnAndLeadsToItsConcepts() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            HomeViewModel model = model(open);
            model.create(StudyTemplate.MESSAGE_TEST);
            assertThat(open.desk().studyProperty().get().path())
                    .isEqualTo(folder.resolve("studies/my-message-test/my-message-test.study.yaml")
                            .toString());
            assertThat(gone).containsExactly(new Place.Concepts(null));

            model.create(StudyTemplate.MESSAGE_TEST);
            assertThat(open.desk().studyProperty().get().study().title()).isEqualTo("My message test 2");
            assertThat(model.list().shown()).hasSize(3);
        }
    }

    private HomeViewModel model(OpenDesk open) {
        return new HomeViewModel(open.desk(), runs, gone::add, files, open.tasks(), view -> "A finding.");
    }
}
