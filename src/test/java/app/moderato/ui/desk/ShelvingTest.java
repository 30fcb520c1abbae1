package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.study.Draft;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvingTest {
    @TempDir
    Path folder;

    private final List<Deleted> deleted = new ArrayList<>();

    private static OpenStudy opened(OpenDesk open) {
        return open.desk().studyProperty().get();
    }

    private static List<String> titles(OpenDesk open) {
        return open.desk().shelf().stream().map(ShelvedStudy::title).toList();
    }

    private static ShelvedStudy shelved(OpenDesk open, String title) {
        return open.desk().shelf().stream()
                .filter(study -> study.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private OpenDesk fresh() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().openLast();
        return open;
    }

    private static void create(OpenDesk open, StudyTemplate template) {
        open.desk().shelving().create(template, () -> {});
    }

    @Test
    void everyTemplateIsMadeAndEachHasATitleOfItsOwn() {
        try (OpenDesk open = fresh()) {
            for (StudyTemplate template : StudyTemplate.values()) {
                create(open, template);
                assertThat(opened(open).runnable()).as(template.code()).isTrue();
            }
            create(open, StudyTemplate.CONCEPT_TEST);
            create(open, StudyTemplate.CONCEPT_TEST);
            assertThat(titles(open)).doesNotHaveDuplicates();
            assertThat(opened(open).study().title()).isEqualTo("My concept test 3");
            assertThat(open.desk().troubleProperty().get()).isEmpty();
        }
    }

    @Test
    void aCopyHasThePicturesAndTheFilesOfThePanel() throws IOException {
        Path original = StudyFolder.lunchBoxes(Files.createDirectory(folder.resolve("theirs")));
        try (OpenDesk open = fresh()) {
            open.desk().open(original);
            ShelvedStudy lunch = shelved(open, "Lunch boxes for the office");
            open.desk().shelving().duplicate(lunch);

            assertThat(opened(open).study().title()).isEqualTo("Lunch boxes for the office, copy");
            assertThat(opened(open).runnable()).isTrue();
            Path copy = Path.of(opened(open).path());
            assertThat(copy).startsWith(folder.resolve("studies"));
            assertThat(copy.getParent())
                    .isDirectoryContaining("glob:**people.csv")
                    .isDirectoryContaining("glob:**bento-3.png");

            open.desk().shelving().duplicate(shelved(open, "Lunch boxes for the office, copy"));
            assertThat(opened(open).study().title()).isEqualTo("Lunch boxes for the office, copy 2");
        }
    }

    @Test
    void theSampleIsCopiedWithItsPictures() {
        try (OpenDesk open = fresh()) {
            open.desk().shelving().duplicate(open.desk().shelf().getFirst());
            assertThat(opened(open).study().title()).endsWith(", copy");
            assertThat(opened(open).study().hasPictures()).isTrue();
            assertThat(opened(open).bundled()).isFalse();
        }
    }

    @Test
    void whatIsUnfinishedIsCopiedToo() {
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            type(
                    open,
                    draft -> draft.with(study -> study.withConcepts(List.of())).unfinished("price", "abc"));
            assertThat(open.desk().shelf().getFirst().draft()).isTrue();

            open.desk().shelving().duplicate(open.desk().shelf().getFirst());
            assertThat(opened(open).study().title()).isEqualTo("My concept test, copy");
            assertThat(opened(open).study().concepts()).isEmpty();
            assertThat(opened(open).unfinished()).isEqualTo(Map.of("price", "abc"));
        }
    }

    private static void type(OpenDesk open, java.util.function.UnaryOperator<Draft> edit) {
        open.desk().drafting().change(new Drafting.Step("Type", "", new Place.Concepts(null)), edit);
    }

    @Test
    void aCopyIsSavedWhereAPersonWantsItWithoutWhatIsUnfinished() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        List<Shelving.SavedCopy> saved = new ArrayList<>();
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            ShelvedStudy own = open.desk().shelf().getFirst();
            open.desk().shelving().saveCopy(own, theirs, saved::add);
            type(open, draft -> draft.with(study -> study.withConcepts(List.of())));
            open.desk().shelving().saveCopy(own, theirs, saved::add);

            assertThat(saved)
                    .containsExactly(
                            new Shelving.SavedCopy(theirs.resolve("my-concept-test/my-concept-test.study.yaml"), true),
                            new Shelving.SavedCopy(
                                    theirs.resolve("my-concept-test-2/my-concept-test.study.yaml"), false));
            assertThat(saved.getLast().file())
                    .hasSameTextualContentAs(saved.getFirst().file());
            open.desk()
                    .shelving()
                    .saveCopy(own, theirs.resolve("my-concept-test/my-concept-test.study.yaml"), saved::add);
            assertThat(open.desk().troubleProperty().get()).contains("cannot be kept in");
        }
    }

    @Test
    void aDeletedStudyIsBroughtBackWithWhatWasTypedToWhereItStood() {
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            type(open, draft -> draft.with(study -> study.withConcepts(List.of())));
            create(open, StudyTemplate.NAME_TEST);
            List<String> before = titles(open);
            Path file = Path.of(shelved(open, "My concept test").path());

            open.desk().shelving().delete(shelved(open, "My concept test"), deleted::add);
            assertThat(file).doesNotExist();
            assertThat(titles(open)).doesNotContain("My concept test");
            assertThat(opened(open).study().title()).isEqualTo("My name test");

            open.desk().shelving().restore(deleted.getFirst());
            assertThat(file).exists();
            assertThat(titles(open)).containsExactlyInAnyOrderElementsOf(before);
            open.desk().open(file);
            assertThat(opened(open).study().concepts()).isEmpty();
        }
    }

    @Test
    void afterTheOpenStudyTheNextOneOpensAndUndoOpensItAgain() {
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            create(open, StudyTemplate.NAME_TEST);
            open.desk().shelving().delete(shelved(open, "My name test"), deleted::add);
            assertThat(opened(open).study().title()).isNotEqualTo("My name test");
            assertThat(open.desk().shelf()).hasSize(2);

            open.desk().shelving().restore(deleted.getFirst());
            assertThat(opened(open).study().title()).isEqualTo("My name test");
            assertThat(titles(open)).contains("My name test").hasSize(3);
        }
    }

    @Test
    void afterTheLastStudyTheSampleOpens() {
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            ShelvedStudy sample = open.desk().shelf().stream()
                    .filter(ShelvedStudy::bundled)
                    .findFirst()
                    .orElseThrow();
            open.desk().shelving().delete(sample, deleted::add);
            assertThat(titles(open)).containsExactly("My concept test");
            open.desk().shelving().delete(shelved(open, "My concept test"), deleted::add);
            assertThat(opened(open).bundled()).isTrue();
            assertThat(titles(open)).containsExactly(sample.title());
        }
    }

    @Test
    void aStudyFromElsewhereLeavesTheListAndItsFileAndRunsStay() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            ShelvedStudy study = open.desk().shelf().getFirst();
            assertThat(open.desk().shelving().madeHere(study)).isFalse();
            open.desk().shelving().delete(study, deleted::add);
            assertThat(deleted).singleElement().matches(gone -> gone.bin() == null);
            assertThat(SampleWorkspace.study()).exists();

            open.desk().shelving().restore(deleted.getFirst());
            assertThat(open.desk().runs()).hasSize(2);
        }
    }

    @Test
    void aNewStudyNeverInheritsTheRunsOfADeletedOne() {
        try (OpenDesk open = fresh()) {
            create(open, StudyTemplate.CONCEPT_TEST);
            String first = opened(open).path();
            open.desk().shelving().delete(open.desk().shelf().getFirst(), deleted::add);
            create(open, StudyTemplate.CONCEPT_TEST);
            assertThat(opened(open).path()).isNotEqualTo(first);
        }
    }

    @Test
    void aStudyThatIsBeingRunIsNotDeleted() throws Exception {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            var workspace = open.desk().workspace().orElseThrow();
            ShelvedStudy study = open.desk().shelf().getFirst();
            var run = java.util.Objects.requireNonNull(study.latest()).run();
            try (var journal = workspace.runs().reopen(run)) {
                journal.state(app.moderato.core.interview.RunState.RUNNING);
                open.desk().shelving().delete(study, deleted::add);
                assertThat(open.desk().troubleProperty().get()).contains("is being run. Stop run " + run);
                assertThat(deleted).isEmpty();
            }
        }
    }

    @Test
    void atTheStartWhatWasDeletedLongAgoIsErased() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("studies/.deleted/old"));
        Files.writeString(bin.resolve("old.study.yaml"), "moderato: 1");
        Files.setLastModifiedTime(
                bin,
                java.nio.file.attribute.FileTime.from(OpenDesk.CLOCK.instant().minusSeconds(40L * 86_400)));
        try (OpenDesk _ = fresh();
                Stream<Path> left = Files.list(bin.getParent())) {
            assertThat(left).isEmpty();
        }
    }
}
