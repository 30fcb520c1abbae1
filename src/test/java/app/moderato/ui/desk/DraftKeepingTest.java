package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Drafting.State;
import app.moderato.ui.harness.LockedDrafts;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftKeepingTest {
    @TempDir
    Path folder;

    private final LockedDrafts drafts = new LockedDrafts();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private boolean slow;
    private OpenDesk open;
    private Path file;

    @BeforeEach
    void openTheLunchBoxes() {
        TaskRunner tasks = TaskRunner.on(
                job -> {
                    if (slow) {
                        work.add(job);
                    } else {
                        job.run();
                    }
                },
                Runnable::run,
                (pause, action) -> {
                    pauses.add(pause);
                    later.add(action);
                });
        open = OpenDesk.with(drafts.ports(folder), Preferences.DEFAULT, tasks);
        file = StudyFolder.lunchBoxes(folder);
        open.desk().open(file);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Drafting drafting() {
        return open.desk().drafting();
    }

    private void title(String title) {
        change(study -> study.withTitle(title));
    }

    private void change(UnaryOperator<Study> edit) {
        drafting().change(new Drafting.Step("Rename", "title", new Place.StudySettings()), draft -> draft.with(edit));
    }

    private String shown() {
        return Objects.requireNonNull(open.desk().studyProperty().get()).study().title();
    }

    private State state() {
        return drafting().stateProperty().get();
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgainByItselfWithAGrowingPause() throws IOException {
        drafts.lock(true);
        title("Boxes");
        assertThat(state()).isEqualTo(State.RETRYING);
        assertThat(drafting().troubleProperty().get()).isEqualTo(LockedDrafts.SENTENCE);
        for (int i = 0; i < 8; i++) {
            later.remove().run();
            assertThat(state()).isEqualTo(State.RETRYING);
        }
        assertThat(drafts.tries()).isEqualTo(9);
        assertThat(pauses.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        drafts.lock(false);
        later.remove().run();
        assertThat(state()).isEqualTo(State.SAVED);
        assertThat(drafting().troubleProperty().get()).isEmpty();
        assertThat(Files.readString(file)).contains("title: Boxes");
        assertThat(later).isEmpty();

        drafts.lock(true);
        title("Boxes again");
        assertThat(pauses.getLast()).as("from the start").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatIsTypedMeanwhileIsTriedAtOnceAndThePauseBeforeItEndsInNothing() throws IOException {
        drafts.lock(true);
        title("One");
        drafts.lock(false);
        title("One two");
        assertThat(state()).isEqualTo(State.SAVED);
        assertThat(Files.readString(file)).contains("title: One two");
        drafts.lock(true);
        later.remove().run();
        assertThat(drafts.tries()).isEqualTo(1);
    }

    @Test
    void noOtherStudyOpensOverTextThatIsNotKept() throws IOException {
        drafts.lock(true);
        title("Boxes");
        open.desk().openSample();
        assertThat(shown()).isEqualTo("Lunch boxes for the office");
        assertThat(drafting().holdingProperty().get()).isTrue();
        drafts.lock(false);
        later.remove().run();
        assertThat(drafting().holdingProperty().get()).isFalse();
        assertThat(open.desk().studyProperty().get().bundled()).isTrue();
        assertThat(Files.readString(file)).contains("title: Boxes");
    }

    @Test
    void whatIsTypedWhileTheFileCannotBeReadGoesIntoADraftThatIsNamed() throws IOException {
        String before = Files.readString(file);
        Files.writeString(file, before + "\n  broken: [");
        title("Boxes");
        title("Boxes again");
        assertThat(drafting().troubleProperty().get())
                .contains("cannot be read as it stands", "goes on from what it read last", "as a draft");
        assertThat(shown()).isEqualTo("Boxes again");
        assertThat(setAside()).isEmpty();

        Files.writeString(file, before.replace("Lunch boxes for the office", "Mended"));
        open.desk().lookAgain();
        assertThat(shown()).isEqualTo("Mended");
        assertThat(setAside()).singleElement().satisfies(draft -> {
            assertThat(open.desk().troubleProperty().get()).contains(String.valueOf(draft.getFileName()));
            assertThat(draft).content().contains("title: Boxes again");
        });
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(one -> one.getFileName().toString().contains("(draft"))
                    .toList();
        }
    }

    @Test
    void aPersonMayStayWithTheText() {
        drafts.lock(true);
        title("Boxes");
        open.desk().openSample();
        drafting().stay();
        assertThat(drafting().holdingProperty().get()).isFalse();
        drafts.lock(false);
        later.remove().run();
        assertThat(shown()).isEqualTo("Boxes");
    }

    @Test
    void aPersonMayLoseTheText() throws IOException {
        drafts.lock(true);
        title("Boxes");
        open.desk().openSample();
        drafting().lose();
        assertThat(open.desk().studyProperty().get().bundled()).isTrue();
        assertThat(drafting().holdingProperty().get()).isFalse();
        drafts.lock(false);
        later.remove().run();
        assertThat(Files.readString(file)).doesNotContain("title: Boxes");
    }

    @Test
    void whatIsUndoneIsNotMissed() {
        drafts.lock(true);
        title("Boxes");
        drafting().undo();
        assertThat(state()).isEqualTo(State.SAVED);
        assertThat(drafting().isKept()).isTrue();
        open.desk().openSample();
        assertThat(open.desk().studyProperty().get().bundled()).isTrue();
    }

    @Test
    void whatIsTypedWhileAnotherStudyIsBeingReadIsKeptBeforeThatOneShows() throws IOException {
        slow = true;
        open.desk().openSample();
        title("Boxes");
        finish();
        assertThat(open.desk().studyProperty().get().bundled()).isTrue();
        assertThat(Files.readString(file)).contains("title: Boxes");

        open.desk().open(file);
        finish();
        drafts.lock(true);
        open.desk().openSample();
        title("Bags");
        finish();
        assertThat(shown()).isEqualTo("Boxes");
        assertThat(drafting().holdingProperty().get()).isTrue();
    }

    private void finish() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void whatCannotBeKeptAtTheEndLiesBesideTheStudy() throws IOException {
        drafts.lock(true);
        title("The last words");
        open.close();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.filter(one -> one.getFileName().toString().startsWith("lunch (draft")))
                    .singleElement()
                    .satisfies(copy -> assertThat(copy).content().contains("title: The last words"));
        }
    }
}
