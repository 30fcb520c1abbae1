package app.moderato.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.desk.Binned;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyListTest {
    @TempDir
    Path folder;

    private final FilesByHand files = new FilesByHand();

    private OpenDesk fresh() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().openLast();
        return open;
    }

    private StudyList list(OpenDesk open) {
        return new StudyList(open.desk(), files);
    }

    private static ShelvedStudy study(String path, boolean draft, int runs, @Nullable LatestRun latest) {
        return new ShelvedStudy(path, "Snacks", 4, 200, Instant.parse("2026-11-26T09:00:00Z"), draft, runs, latest);
    }

    private static LatestRun run(RunState state, String provider, @Nullable Double usd) {
        return new LatestRun(new RunId(7), state, provider, "", usd, Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    void aRowTellsStateCostDayAndRuns() {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            assertThat(list.facts(study("", false, 0, null))).isEqualTo("Sample study · Never run");
            assertThat(list.facts(study("/a", true, 0, null))).isEqualTo("Draft");
            assertThat(list.facts(study("/a", false, 3, run(RunState.COMPLETED, "openai", 1.85))))
                    .isEqualTo("Complete · $1.85 · Fri 20 Nov · 3 runs");
            assertThat(list.facts(study("/a", false, 1, run(RunState.COMPLETED, "ollama", null))))
                    .isEqualTo("Complete · cost unknown · Fri 20 Nov");
            assertThat(list.facts(study("/a", false, 1, run(RunState.COMPLETED, "rehearsal", 0.0))))
                    .isEqualTo("Rehearsed · Fri 20 Nov");
            assertThat(list.facts(study("/a", false, 1, run(RunState.RUNNING, "openai", null))))
                    .isEqualTo("Running · Fri 20 Nov");
            assertThat(list.facts(study("/a", true, 1, run(RunState.COMPLETED, "openai", 1.85))))
                    .isEqualTo("Draft · $1.85 · Fri 20 Nov");
        }
    }

    @Test
    void aRunWithHolesNeverLooksComplete() {
        for (RunState state : RunState.values()) {
            StudyState shown = StudyState.of(study("/a", false, 1, run(state, "rehearsal", null)));
            assertThat(shown == StudyState.REHEARSED).as(state.code()).isEqualTo(state == RunState.COMPLETED);
        }
        assertThat(StudyState.of(study("/a", false, 1, run(RunState.BUDGET, "openai", null))))
                .isEqualTo(StudyState.INCOMPLETE);
        LatestRun decided = new LatestRun(
                new RunId(7), RunState.STOPPED, true, "openai", "", 1.0, Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(StudyState.of(study("/a", false, 1, decided))).isEqualTo(StudyState.DECIDED);
        assertThat(StudyState.of(study("/a", true, 1, run(RunState.PAUSED, "openai", null))))
                .isEqualTo(StudyState.PAUSED);
    }

    @Test
    void studiesAreFoundByTheirTitle() {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            list.filterProperty().set(" NAME ");
            assertThat(list.shown()).extracting(ShelvedStudy::title).containsExactly("My name test");
            list.filterProperty().set("tea");
            assertThat(list.shown()).isEmpty();
            assertThat(list.insteadProperty().get()).isEqualTo("No study has “tea” in its title.");
        }
    }

    @Test
    void deletedStudiesComeBackOneAfterTheOther() {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            open.desk().shelving().create(StudyTemplate.PRICE_LADDER, () -> {});
            assertThat(list.deleteWord(named(list, "My name test"))).isEqualTo("Delete");
            list.delete(named(list, "My name test"));
            list.delete(named(list, "My price ladder"));
            assertThat(list.shown()).hasSize(1);
            assertThat(list.noticeProperty().get()).isEqualTo("“My price ladder” was deleted.");
            assertThat(list.offerProperty().get()).isEqualTo("Undo");

            list.undo();
            assertThat(list.noticeProperty().get()).isEqualTo("“My name test” was deleted.");
            list.undo();
            assertThat(list.noticeProperty().get()).isEmpty();
            assertThat(list.shown()).hasSize(3);
        }
    }

    @Test
    void aDeletedStudyComesBackLaterToo() {
        String path;
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            path = named(list, "My name test").path();
            list.delete(named(list, "My name test"));
        }
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            assertThat(list.bin()).singleElement().satisfies(binned -> {
                assertThat(binned.title()).isEqualTo("My name test");
                assertThat(list.facts(binned)).isEqualTo("Today 10:15 · gone for good after Sat 26 Dec");
            });
            list.restore(list.bin().getFirst());
            assertThat(list.bin()).isEmpty();
            assertThat(list.shown().getFirst().title()).isEqualTo("My name test");
            assertThat(named(list, "My name test").path()).isEqualTo(path);
            assertThat(named(list, "My name test").concepts()).isPositive();
            assertThat(list.noticeProperty().get()).isEqualTo("“My name test” is back in the list.");
            list.open(named(list, "My name test"));
            assertThat(open.desk().troubleProperty().get()).isEmpty();
        }
    }

    @Test
    void whatIsRestoredFromTheListOfDeletedOnesCannotBeUndoneAgain() {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            open.desk().shelving().create(StudyTemplate.PRICE_LADDER, () -> {});
            list.delete(named(list, "My name test"));
            list.delete(named(list, "My price ladder"));
            assertThat(list.bin()).hasSize(2);
            Binned name = list.bin().stream()
                    .filter(one -> one.title().equals("My name test"))
                    .findFirst()
                    .orElseThrow();
            list.restore(name);
            list.undo();
            list.undo();
            assertThat(open.desk().troubleProperty().get()).isEmpty();
            assertThat(list.bin()).isEmpty();
            assertThat(list.shown()).hasSize(3);
        }
    }

    private static ShelvedStudy named(StudyList list, String title) {
        return list.shown().stream()
                .filter(study -> study.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSampleStaysWhereItIsTheOnlyStudy() {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            ShelvedStudy sample = list.shown().getFirst();
            assertThat(list.deletable(sample)).isFalse();
            list.delete(sample);
            assertThat(list.shown()).hasSize(1);
            assertThat(list.noticeProperty().get()).isEmpty();

            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            assertThat(list.deleteWord(sample)).isEqualTo("Take off this list");
            list.delete(sample);
            assertThat(list.noticeProperty().get()).contains("was taken off this list. The menu beside");
        }
    }

    @Test
    void aCopyIsSavedToTheFolderThatIsChosen() throws IOException {
        try (OpenDesk open = fresh()) {
            StudyList list = list(open);
            list.saveCopy(list.shown().getFirst());
            assertThat(list.noticeProperty().get()).isEmpty();

            Path desktop = Files.createDirectory(folder.resolve("desktop"));
            files.answer(desktop);
            list.saveCopy(list.shown().getFirst());
            assertThat(list.noticeProperty().get())
                    .startsWith("A copy is in " + desktop)
                    .endsWith(".study.yaml");
            assertThat(list.offerProperty().get()).isEmpty();
            list.settle();
            assertThat(list.noticeProperty().get()).isEmpty();
        }
    }
}
