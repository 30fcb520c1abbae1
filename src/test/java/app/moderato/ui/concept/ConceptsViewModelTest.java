package app.moderato.ui.concept;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Passage;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptsViewModelTest {
    @TempDir
    Path folder;

    private static ConceptsViewModel model(OpenDesk open) {
        return new ConceptsViewModel(open.desk(), open.tasks());
    }

    private static String selected(ConceptsViewModel model) {
        return Objects.requireNonNull(model.selectedProperty().get()).name().name();
    }

    @Test
    void theSampleIsDescribedInSentences() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = model(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.factsProperty().get())
                    .isEqualTo("4 concepts and 1 control. The control is shown twice to measure noise.");
            assertThat(model.balanceProperty().get())
                    .isEqualTo(
                            "Lengths 41–49 words, so no concept wins by saying more. All have a price and a picture.");
            assertThat(model.concepts())
                    .extracting(row -> row.name().letter() + " " + row.words())
                    .containsExactly("A 41", "B 47", "C 46", "D 49", "E 45");
            assertThat(selected(model)).isEqualTo("Enamel Shield White");
            assertThat(model.measuresProperty().get()).isEqualTo("41 words  ·  Reading grade 7");
            assertThat(model.summaryProperty().get()).isEqualTo("4 passed, 1 to look at");
            assertThat(model.checks().getFirst())
                    .extracting(CheckRow::passed, CheckRow::lead)
                    .containsExactly(false, "Efficacy claim:");
            assertThat(model.marked()).extracting(Passage::words).containsExactly("Visibly whiter after four weeks");
            assertThat(model.showingProperty().get())
                    .isEqualTo("Codes and the word “control” are never shown. Order is drawn for each person.");
        }
    }

    @Test
    void anotherConceptBringsItsOwnChecksAndPrompt() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = model(open);
            model.select(new ConceptId("plain-pearl"));
            assertThat(model.summaryProperty().get()).isEqualTo("5 passed, 0 to look at");
            assertThat(model.marked()).isEmpty();
            assertThat(Objects.requireNonNull(model.prompt().promptProperty().get())
                            .messages()
                            .getLast()
                            .text())
                    .contains("Plain Pearl", "Price: 5.99 USD");
            model.step(true);
            assertThat(selected(model)).isEqualTo("10-Day Reset");
            model.step(true);
            model.step(true);
            assertThat(selected(model)).as("the last one stays").isEqualTo("Everyday White");
        }
    }

    @Test
    void whatDiffersBetweenConceptsIsSaid() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            ConceptsViewModel model = model(open);
            assertThat(model.factsProperty().get()).isEqualTo("3 concepts, none of them a control.");
            assertThat(model.balanceProperty().get())
                    .isEqualTo("Lengths 3–28 words: longer texts tend to be liked for their length alone."
                            + " 1 of 3 has a price, 2 of 3 a picture.");
            assertThat(model.checks().stream().filter(row -> !row.passed()))
                    .extracting(CheckRow::lead)
                    .containsExactly("Efficacy claim:", "Length:", "Picture:");
            assertThat(model.showingProperty().get())
                    .contains("Each person sees one concept only.", "All pictures are sent, in this order.");
            model.select(new ConceptId("tiffin"));
            assertThat(model.checks().stream().filter(row -> !row.passed()))
                    .extracting(CheckRow::lead)
                    .containsExactly("Leading words:", "Price:");
        }
    }

    @Test
    void aConceptAskedForBeforeTheStudyIsReadIsSelectedThen() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        try (OpenDesk open = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(waiting::add, Runnable::run))) {
            ConceptsViewModel model = model(open);
            open.desk().openLast();
            model.select(new ConceptId("overnight-bright"));
            assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(selected(model)).isEqualTo("Overnight Bright");
        }
    }

    @Test
    void aStudyThatCannotBeReadLeavesTheOneBeforeAndItsTroubleCanBePutAway() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = model(open);
            open.desk().open(StudyFolder.write(folder.resolve("broken.study.yaml"), "moderato: 1\n"));
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.troubleProperty().get()).contains("“concepts” is missing");
            assertThat(model.concepts()).hasSize(5);
            model.answerTrouble();
            assertThat(model.troubleProperty().get()).isEmpty();
        }
    }

    @Test
    void aWorkspaceThatIsThereAgainIsReadAtTheSecondTry() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("moderato.db"));
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = model(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.ERROR);
            assertThat(model.troubleProperty().get()).contains("is a folder");
            Files.delete(inTheWay);
            model.answerTrouble();
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.troubleProperty().get()).isEmpty();
        }
    }

    @Test
    void aSelectionStaysWhereTheStudyIsReadAgain() {
        Path file = StudyFolder.lunchBoxes(folder);
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(file);
            ConceptsViewModel model = model(open);
            model.select(new ConceptId("wrap"));
            open.desk().open(file);
            assertThat(selected(model)).isEqualTo("Wrap");
            open.desk().openSample();
            assertThat(selected(model)).isEqualTo("Enamel Shield White");
        }
    }

    @Test
    void whatTheCardTakesAndWhetherTheModelSeesItsPicturesIsSaid() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = model(open);
            assertThat(model.costProperty().get()).startsWith("The card takes").doesNotContain("$");
            assertThat(model.checks()).extracting(CheckRow::sentence).noneMatch(words -> words.contains("reads"));
            open.desk()
                    .choices()
                    .change(now -> now.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id()));
            assertThat(model.costProperty().get()).contains("of a run");
            assertThat(model.checks().getFirst().sentence())
                    .isEqualTo("Nobody has checked whether gpt-4.1-mini reads pictures. Settings › Providers does.");
        }
    }
}
