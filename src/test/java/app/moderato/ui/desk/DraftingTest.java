package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftingTest {
    private static final Place PLACE = new Place.Concepts(new ConceptId("wrap"));

    @TempDir
    Path folder;

    private static Drafting.Step typing(String field) {
        return new Drafting.Step("Edit " + field, field, PLACE);
    }

    private static void change(Desk desk, String field, UnaryOperator<Study> edit) {
        desk.drafting().change(typing(field), draft -> draft.with(edit));
    }

    private static UnaryOperator<Study> text(String id, String text) {
        return study -> study.withConcepts(study.concepts().stream()
                .map(one -> one.id().value().equals(id) ? one.withText(text) : one)
                .toList());
    }

    private static String text(Study study, String id) {
        return study.concept(new ConceptId(id)).map(Concept::text).orElse("");
    }

    private static OpenStudy open(Desk desk) {
        return Objects.requireNonNull(desk.studyProperty().get());
    }

    private static Study draft(Desk desk) {
        return Objects.requireNonNull(desk.drafting().draftProperty().get()).study();
    }

    @Test
    void whatIsTypedIsInTheFileAndUndoneToTheLetter() throws IOException {
        Path file = StudyFolder.lunchBoxes(folder);
        String written = Files.readString(file);
        try (OpenDesk desk = OpenDesk.fresh(folder)) {
            desk.desk().open(file);
            change(desk.desk(), "text", text("wrap", "A waxed"));
            change(desk.desk(), "text", text("wrap", "A waxed cloth for bread."));
            assertThat(text(open(desk.desk()).study(), "wrap")).isEqualTo("A waxed cloth for bread.");
            assertThat(Files.readString(file)).contains("A waxed cloth for bread.");
            assertThat(desk.desk().drafting().stateProperty().get()).isEqualTo(Drafting.State.SAVED);
            assertThat(desk.desk().drafting().undoableProperty().get()).isEqualTo("Edit text");

            assertThat(desk.desk().drafting().undo())
                    .as("both letters are one step")
                    .isEqualTo(PLACE);
            assertThat(Files.readString(file)).isEqualTo(written);
            assertThat(desk.desk().drafting().undo()).isNull();

            desk.desk().drafting().redo();
            assertThat(text(draft(desk.desk()), "wrap")).isEqualTo("A waxed cloth for bread.");
            change(desk.desk(), "name", study -> study.withTitle("Lunch"));
            assertThat(desk.desk().drafting().redoableProperty().get()).isEmpty();
            assertThat(desk.desk().shelf().getFirst().title()).isEqualTo("Lunch");
        }
        assertThat(folder.resolve("lunch.study.yaml.bak")).hasContent(written);
    }

    @Test
    void aStudyThatCannotBeRunIsKeptAndItsFileStaysAsItWas() throws IOException {
        Path file = StudyFolder.lunchBoxes(folder);
        String written = Files.readString(file);
        try (OpenDesk desk = OpenDesk.fresh(folder)) {
            desk.desk().open(file);
            change(desk.desk(), "text", text("wrap", ""));
            desk.desk().drafting().change(typing("price"), draft -> draft.unfinished("concepts/wrap/price", "cheap"));
            assertThat(open(desk.desk()).runnable()).isFalse();
            assertThat(open(desk.desk()).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.pointer()).isEqualTo("/concepts/2"));
            assertThat(desk.desk().drafting().stateProperty().get()).isEqualTo(Drafting.State.UNFINISHED);
            assertThat(Files.readString(file)).isEqualTo(written);
        }
        try (OpenDesk again = OpenDesk.fresh(folder)) {
            again.desk().open(file);
            assertThat(text(draft(again.desk()), "wrap")).isEmpty();
            assertThat(open(again.desk()).unfinished()).containsEntry("concepts/wrap/price", "cheap");
            assertThat(again.desk().drafting().stateProperty().get()).isEqualTo(Drafting.State.UNFINISHED);
            again.desk().lookAgain();
            assertThat(text(draft(again.desk()), "wrap"))
                    .as("the file is no news")
                    .isEmpty();

            change(again.desk(), "text", text("wrap", "A cloth."));
            again.desk().drafting().change(typing("price"), draft -> draft.finished("concepts/wrap/price"));
            assertThat(Files.readString(file)).contains("A cloth.");
            assertThat(again.desk().drafting().stateProperty().get()).isEqualTo(Drafting.State.SAVED);
        }
    }

    @Test
    void theSampleBecomesOnesOwnWithTheFirstChange() {
        try (OpenDesk desk = OpenDesk.fresh(folder)) {
            desk.desk().openLast();
            change(desk.desk(), "title", study -> study.withTitle("Mint or charcoal?"));
            assertThat(open(desk.desk()).path())
                    .isEqualTo(folder.resolve("studies/mint-or-charcoal/mint-or-charcoal.study.yaml")
                            .toString());
            assertThat(open(desk.desk()).study().concepts().getFirst().pictures())
                    .isNotEmpty();
            assertThat(desk.desk().shelf()).extracting(study -> study.title()).contains("Mint or charcoal?");
            desk.desk().openLast();
            assertThat(open(desk.desk()).study().title()).isEqualTo("Mint or charcoal?");
        }
    }

    @Test
    void theSampleChangedTwiceMakesTwoCopiesThatCanBeToldApart() {
        Deque<Runnable> work = new ArrayDeque<>();
        try (OpenDesk desk = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(work::add, Runnable::run))) {
            desk.desk().openLast();
            finish(work);
            String title = open(desk.desk()).study().title();
            change(desk.desk(), "seed", study -> study.withSeed(7));
            change(desk.desk(), "seed", study -> study.withSeed(78));
            finish(work);
            assertThat(open(desk.desk()).study().title()).isEqualTo(title + ", copy");
            desk.desk().openSample();
            finish(work);
            desk.desk().drafting().makeOwn();
            desk.desk().drafting().makeOwn();
            finish(work);
            assertThat(open(desk.desk()).study().title()).isEqualTo(title + ", copy 2");
            assertThat(open(desk.desk()).bundled()).isFalse();
            assertThat(desk.desk().drafting().undoableProperty().get()).isEmpty();
        }
    }

    @Test
    void whatAnotherProgramWroteIsShownAndWhatWasTypedLiesBeside() throws IOException {
        Path file = StudyFolder.lunchBoxes(folder);
        try (OpenDesk desk = OpenDesk.fresh(folder)) {
            desk.desk().open(file);
            Files.writeString(file, Files.readString(file).replace("Lunch boxes", "Lunch bags"));
            change(desk.desk(), "text", text("wrap", "Typed here."));
            assertThat(open(desk.desk()).study().title()).isEqualTo("Lunch bags for the office");
            assertThat(text(open(desk.desk()).study(), "wrap")).isEqualTo("A waxed cloth.");
            assertThat(desk.desk().troubleProperty().get()).contains("lunch (draft 2026-11-26", "beside it");
            try (Stream<Path> all = Files.list(folder)) {
                assertThat(all.filter(one -> one.getFileName().toString().startsWith("lunch (draft")))
                        .singleElement()
                        .satisfies(copy -> assertThat(copy).content().contains("Typed here."));
            }
        }
    }

    @Test
    void whatIsTypedWhileTheLastChangeIsBeingKeptIsKeptAfterIt() throws IOException {
        Path file = StudyFolder.lunchBoxes(folder);
        Deque<Runnable> work = new ArrayDeque<>();
        try (OpenDesk desk = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(work::add, Runnable::run))) {
            desk.desk().open(file);
            finish(work);
            change(desk.desk(), "text", text("wrap", "One."));
            change(desk.desk(), "text", text("wrap", "One. Two."));
            assertThat(text(draft(desk.desk()), "wrap")).isEqualTo("One. Two.");
            assertThat(text(open(desk.desk()).study(), "wrap")).isEqualTo("A waxed cloth.");
            boolean[] told = new boolean[1];
            desk.desk().drafting().whenKept(() -> told[0] = true);
            work.remove().run();
            assertThat(text(open(desk.desk()).study(), "wrap")).isEqualTo("One.");
            assertThat(told[0]).isFalse();
            finish(work);
            assertThat(text(open(desk.desk()).study(), "wrap")).isEqualTo("One. Two.");
            assertThat(told[0]).isTrue();

            change(desk.desk(), "text", text("wrap", "The last word."));
        }
        assertThat(Files.readString(file)).as("closed before it was kept").contains("The last word.");
    }

    @Test
    void whatIsTypedLastIsKeptBeforeAnotherStudyIsOpened() throws IOException {
        Path file = StudyFolder.lunchBoxes(folder);
        Deque<Runnable> work = new ArrayDeque<>();
        try (OpenDesk desk = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(work::add, Runnable::run))) {
            desk.desk().open(file);
            finish(work);
            change(desk.desk(), "text", text("wrap", "One."));
            change(desk.desk(), "text", text("wrap", "One. Two."));
            desk.desk().openSample();
            finish(work);
            assertThat(open(desk.desk()).bundled()).isTrue();
            assertThat(Files.readString(file)).contains("One. Two.");
        }
    }

    private static void finish(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void aPanelThatCannotBeDrawnLeavesTheOneBeforeAndIsAnError() {
        try (OpenDesk desk = OpenDesk.fresh(folder)) {
            desk.desk().openLast();
            int people = open(desk.desk()).panel().personas().size();
            change(
                    desk.desk(),
                    "panel",
                    study -> study.withPanel(
                            new PanelSpec(people, "us-adults", null, Map.of("age", "200-300"), Map.of())));
            assertThat(open(desk.desk()).panel().personas()).hasSize(people);
            assertThat(open(desk.desk()).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.pointer()).startsWith("/panel"));
            change(desk.desk(), "title", study -> study.withTitle("Another title"));
            assertThat(open(desk.desk()).errors()).as("still").hasSize(1);
        }
    }
}
