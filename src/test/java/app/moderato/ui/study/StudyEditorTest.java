package app.moderato.ui.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.GroupEdits;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyEditorTest {
    @TempDir
    Path folder;

    private static Study study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get()).study();
    }

    @Test
    void everySettingIsShownAsTheFileHasItAndChanged() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            StudyEditor editor = new StudyEditor(open.desk(), Messages.beside(StudyEditor.class));
            assertThat(editor.text(StudyField.SEED)).isEqualTo("7");
            assertThat(editor.text(StudyField.TEMPERATURE)).isEqualTo("0.7");
            assertThat(editor.text(StudyField.MAX_COST)).isEmpty();
            editor.type(StudyField.TITLE, "Boxes");
            editor.type(StudyField.LANGUAGE, "de-CH");
            editor.type(StudyField.SEED, "11");
            editor.type(StudyField.MODEL, "tiny");
            editor.type(StudyField.TEMPERATURE, "1,2");
            editor.type(StudyField.TOKENS, "90");
            editor.type(StudyField.REPLICATES, "2");
            editor.type(StudyField.MAX_COST, "2.50");
            editor.type(StudyField.RATING_TEMPERATURE, "0.5");
            editor.type(StudyField.EPSILON, "0.01");
            Study now = study(open);
            assertThat(now.title()).isEqualTo("Boxes");
            assertThat(now.language()).isEqualTo("de-CH");
            assertThat(now.seed()).isEqualTo(11);
            assertThat(now.simulation().model()).isEqualTo("tiny");
            assertThat(now.simulation().temperature()).isEqualTo(1.2);
            assertThat(now.simulation().maxOutputTokens()).isEqualTo(90);
            assertThat(now.simulation().replicates()).isEqualTo(2);
            assertThat(now.simulation().maxCost()).isEqualByComparingTo("2.5");
            assertThat(now.rating().temperature()).isEqualTo(0.5);
            assertThat(now.rating().epsilon()).isEqualTo(0.01);
        }
    }

    @Test
    void whatIsNoValueIsToldAtItsField() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            StudyEditor editor = new StudyEditor(open.desk(), Messages.beside(StudyEditor.class));
            editor.type(StudyField.SEED, "many");
            assertThat(editor.text(StudyField.SEED)).isEqualTo("many");
            assertThat(editor.trouble(StudyField.SEED)).startsWith("A seed is a whole number");
            assertThat(study(open).seed()).isEqualTo(7);
            editor.type(StudyField.SEED, "8");
            assertThat(editor.trouble(StudyField.SEED)).isEmpty();
            editor.type(StudyField.TEMPERATURE, "3");
            assertThat(editor.trouble(StudyField.TEMPERATURE)).contains("at most 2");
            editor.type(StudyField.TITLE, "");
            assertThat(editor.trouble(StudyField.TITLE)).isEqualTo("Write a title.");
            assertThat(open.desk().studyProperty().get().runnable()).isFalse();
        }
    }

    @Test
    void whatHasOneValueIsSaidInWords() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            StudyEditor editor = new StudyEditor(open.desk(), Messages.beside(StudyEditor.class));
            assertThat(editor.text(StudyFact.METHODS)).isEqualTo("Semantic similarity (ssr)");
            assertThat(editor.text(StudyFact.EMBEDDINGS)).isEqualTo("Built in (minilm)");
            assertThat(editor.trouble(StudyFact.METHODS)).isEmpty();
            assertThat(editor.group()).isEqualTo("None is planned.");
            open.desk()
                    .drafting()
                    .change(
                            new Drafting.Step("Group", "", new Place.StudySettings()),
                            draft -> draft.with(study -> GroupEdits.participants(study, 8)));
            assertThat(editor.group()).isEqualTo("Planned: 8 people, 5 sections");
        }
    }

    @Test
    void otherRatingMethodsAreAddedAndTakenAway() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            StudyEditor editor = new StudyEditor(open.desk(), Messages.beside(StudyEditor.class));
            editor.rate(RatingMethod.DLR, true);
            editor.rate(RatingMethod.FLR, true);
            assertThat(editor.by(RatingMethod.DLR)).isTrue();
            assertThat(editor.trouble(StudyFact.METHODS)).isEmpty();
            assertThat(editor.draftProperty().get().study().rating().methods()).containsExactly("ssr", "flr", "dlr");
            editor.rate(RatingMethod.DLR, false);
            editor.rate(RatingMethod.FLR, false);
            assertThat(editor.draftProperty().get().study().rating().methods()).containsExactly("ssr");
        }
    }
}
