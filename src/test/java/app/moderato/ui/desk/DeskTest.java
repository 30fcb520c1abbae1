package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.file.settings.Preferences;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    @TempDir
    Path folder;

    @Test
    void theFirstStartOpensTheSampleWithoutARun() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Desk desk = open.desk();
            desk.openLast();
            assertThat(desk.stateProperty().get()).isEqualTo(Desk.State.READY);
            assertThat(desk.studyProperty().get().bundled()).isTrue();
            assertThat(desk.runs()).isEmpty();
            assertThat(desk.viewStateProperty().get()).isEqualTo(Desk.ViewState.NONE);
            assertThat(desk.shelf()).extracting(ShelvedStudy::path).containsExactly("");
        }
    }

    @Test
    void theStudyThatWasOpenLastIsOpenedWithItsNewestRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Desk desk = open.desk();
            assertThat(desk.studyProperty().get().path())
                    .isEqualTo(SampleWorkspace.study().toString());
            assertThat(desk.runs()).extracting(run -> run.id().value()).containsExactly(2L, 1L);
            assertThat(desk.viewStateProperty().get()).isEqualTo(Desk.ViewState.READY);
            assertThat(desk.viewProperty().get().run().id()).isEqualTo(new RunId(2));
            assertThat(desk.studyProperty().get().sameAs(desk.runs().getFirst()))
                    .isTrue();
            assertThat(Objects.requireNonNull(desk.shelf().getFirst().latest()).verdict())
                    .isEqualTo("directional");

            desk.choose(new RunId(1));
            assertThat(desk.viewProperty().get().rehearsal()).isTrue();
            desk.refresh();
            assertThat(desk.runProperty().get().id()).isEqualTo(new RunId(1));
        }
    }

    @Test
    void nobodySeesAStudyBesideARunOfAnother() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Desk desk = open.desk();
            List<String> seen = new ArrayList<>();
            desk.studyProperty().subscribe(now -> {
                RunRecord run = desk.runProperty().get();
                if (now != null && run != null && !now.owns(run)) {
                    seen.add(now.study().title() + " beside " + run.studyTitle());
                }
            });
            desk.openSample();
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void aLastStudyThatIsGoneIsNamedAndTheSampleOpenedInItsPlace() {
        Preferences gone = Preferences.DEFAULT.withLastStudy(
                new Preferences.LastStudy(folder.resolve("gone.study.yaml").toString(), "Gone"));
        TaskRunner tasks = TaskRunner.on(Runnable::run, Runnable::run);
        try (OpenDesk open = OpenDesk.with(folder, gone, tasks)) {
            open.desk().openLast();
            assertThat(open.desk().studyProperty().get().bundled()).isTrue();
            assertThat(open.desk().troubleProperty().get()).contains("gone.study.yaml");
        }
    }

    @Test
    void aBrokenStudyLeavesTheOpenOneOpenAndSaysWhatIsWrong() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Path broken = Files.writeString(folder.resolve("broken.study.yaml"), "moderato: 1\ntitel: Snacks\n");
            open.desk().open(broken);
            assertThat(open.desk().stateProperty().get()).isEqualTo(Desk.State.READY);
            assertThat(open.desk().studyProperty().get().path())
                    .isEqualTo(SampleWorkspace.study().toString());
            assertThat(open.desk().troubleProperty().get()).contains("titel");
        }
    }

    @Test
    void aStudyChangedInAnEditorIsReadAgainAndItsRunsStay() throws IOException {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Path file = folder.resolve("own.study.yaml");
            String text = Files.readString(SampleWorkspace.study()).replaceAll("\n +image: .*", "");
            Files.writeString(file, text);
            Desk desk = open.desk();
            desk.open(file);
            desk.lookAgain();
            assertThat(desk.studyProperty().get().study().title()).startsWith("Whitening");
            Files.writeString(file, text.replaceFirst("title: .*", "title: Another title"));
            desk.lookAgain();
            assertThat(desk.studyProperty().get().study().title()).isEqualTo("Another title");
        }
    }

    @Test
    void aWorkspaceThatCannotBeUsedIsAnErrorThatCanBeTriedAgain() throws IOException {
        Path file = folder.resolve("moderato.db");
        Files.writeString(file, "This is no database, whatever its name says. ".repeat(200));
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            assertThat(open.desk().stateProperty().get()).isEqualTo(Desk.State.ERROR);
            assertThat(open.desk().troubleProperty().get()).isNotEmpty();
            Files.delete(file);
            open.desk().retry();
            assertThat(open.desk().stateProperty().get()).isEqualTo(Desk.State.READY);
        }
    }

    @Test
    void ratingsThatArriveAfterARunHasEndedAreReadToo() throws Exception {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Desk desk = open.desk();
            RunView before = desk.viewProperty().get();
            RatedAnswer late = before.contents().answers().stream()
                    .filter(answer -> answer.rating() == null && answer.answer().status() == CellStatus.ANSWERED)
                    .findFirst()
                    .orElseThrow();
            desk.refresh();
            assertThat(desk.viewProperty().get()).as("nothing has changed").isSameAs(before);

            rate(desk, late.answer().key());
            desk.refresh();
            assertThat(desk.viewProperty().get().contents().answers())
                    .filteredOn(
                            answer -> answer.answer().key().equals(late.answer().key()))
                    .singleElement()
                    .matches(answer -> answer.rating() != null, "is rated");
        }
    }

    private static void rate(Desk desk, CellKey key) throws Exception {
        try (RunJournal journal = desk.workspace().orElseThrow().runs().reopen(new RunId(2))) {
            journal.ratings(List.of(new RunJournal.NewRating(
                    key, "ssr", new Rating(Pmf.of(new double[] {0.1, 0.2, 0.3, 0.2, 0.2}), false, 0.4))));
        }
    }

    @Test
    void anOpeningUnderWayIsNotCalledOffWhenTheOpenStudyHasChanged() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Path own = folder.resolve("own.study.yaml");
        Path other = folder.resolve("other.study.yaml");
        String text = Files.readString(SampleWorkspace.study()).replaceAll("\n +image: .*", "");
        Files.writeString(own, text);
        Files.writeString(other, text.replaceFirst("title: .*", "title: The one asked for"));
        try (OpenDesk open = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(waiting::add, Runnable::run))) {
            Desk desk = open.desk();
            desk.open(own);
            work(waiting);
            Files.writeString(own, text.replaceFirst("title: .*", "title: Changed meanwhile"));
            // the window comes back to the front while the other study is being read, and is looked through first
            desk.open(other);
            desk.lookAgain();
            waiting.addFirst(waiting.removeLast());
            work(waiting);
            assertThat(desk.studyProperty().get().study().title()).isEqualTo("The one asked for");
        }
    }

    private static void work(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    @Test
    void aStudyWhoseFileIsGoneStaysOpenAndIsSaidToBeGoneUntilItIsBack() throws IOException {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Path file = folder.resolve("own.study.yaml");
            String text = Files.readString(SampleWorkspace.study()).replaceAll("\n +image: .*", "");
            Files.writeString(file, text);
            Desk desk = open.desk();
            desk.open(file);
            assertThat(desk.goneProperty().get()).isEmpty();

            Files.delete(file);
            desk.lookAgain();
            assertThat(desk.goneProperty().get())
                    .isEqualTo(
                            "own.study.yaml is no longer where it was. Moderato keeps the study as it last read it.");
            assertThat(desk.studyProperty().get().path()).isEqualTo(file.toString());

            Files.writeString(file, text);
            desk.lookAgain();
            assertThat(desk.goneProperty().get()).isEmpty();
        }
    }

    @Test
    void aFileGoneBeforeARunIsNoticedWhenTheRunBegins() throws IOException {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Path file = folder.resolve("own.study.yaml");
            Files.writeString(file, Files.readString(SampleWorkspace.study()).replaceAll("\n +image: .*", ""));
            open.desk().open(file);
            Files.delete(file);
            open.desk().arrived(new RunId(1));
            assertThat(open.desk().goneProperty().get()).contains("own.study.yaml");
        }
    }

    @Test
    void aBrokenStudyIsNamedWhereItsMistakesAreTold() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            open.desk().open(Files.writeString(folder.resolve("broken.study.yaml"), "moderato: 1\ntitel: Snacks\n"));
            assertThat(open.desk().troubleProperty().get()).startsWith("broken.study.yaml:");
            assertThat(open.desk().troubleProperty().get()).hasLineCount(4).contains("titel");
            open.desk()
                    .open(Files.writeString(
                            folder.resolve("worse.study.yaml"), "moderato: 1\na: 1\nb: 1\nc: 1\nd: 1\ntitle: T\n"));
            assertThat(open.desk().troubleProperty().get())
                    .startsWith("worse.study.yaml:")
                    .hasLineCount(4)
                    .contains("and 4 more");
            open.desk().open(folder.resolve("nowhere.study.yaml"));
            assertThat(open.desk().troubleProperty().get()).containsOnlyOnce("nowhere.study.yaml");
        }
    }

    @Test
    void choicesAreKeptForTheNextStart() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            open.desk().choices().change(now -> now.withTheme("dark"));
        }
        Preferences kept = new PreferencesFile(folder.resolve("preferences.json")).load();
        assertThat(kept.theme()).isEqualTo("dark");
        assertThat(Objects.requireNonNull(kept.lastStudy()).path())
                .isEqualTo(SampleWorkspace.study().toString());
        assertThat(kept.connection()).contains(OpenDesk.OPENAI);
    }
}
