package app.moderato.ui.concept;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptEditorTest {
    @TempDir
    Path folder;

    private OpenDesk open() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().open(StudyFolder.lunchBoxes(folder));
        return open;
    }

    private static Study study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get()).study();
    }

    private static List<String> ids(OpenDesk open) {
        return study(open).concepts().stream().map(one -> one.id().value()).toList();
    }

    private static Concept chosen(ConceptsViewModel model) {
        return Objects.requireNonNull(model.selectedProperty().get()).concept();
    }

    @Test
    void whatIsTypedStandsInTheListAndTheFile() throws Exception {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            ConceptEditor editor = model.editor();
            editor.name("Bento box");
            editor.text("Three trays.");
            editor.price().type("CHF 29.90");
            editor.attributes(Map.of("material", "bamboo", "trays", "3"));
            assertThat(chosen(model).id()).as("a study's own id stays").isEqualTo(new ConceptId("bento"));
            assertThat(model.concepts().getFirst().name().name()).isEqualTo("Bento box");
            assertThat(model.concepts().getFirst().words()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("lunch.study.yaml")))
                    .contains("name: Bento box", "price: 29.90 CHF", "trays: '3'");
        }
    }

    @Test
    void whatIsNoPriceStaysInItsFieldAndTheOldPriceInTheStudy() {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.editor().price().type("a lot");
            assertThat(model.editor().price().text()).isEqualTo("a lot");
            assertThat(model.editor().price().trouble()).startsWith("This is no price.");
            assertThat(chosen(model).price()).hasToString("34.00 CHF");
            assertThat(open.desk().studyProperty().get().runnable()).isFalse();
            model.editor().price().type("12");
            assertThat(model.editor().price().trouble()).isEmpty();
            assertThat(chosen(model).price()).hasToString("12 CHF");
            model.editor().price().type("");
            assertThat(chosen(model).price()).isNull();
        }
    }

    @Test
    void aNewConceptIsSelectedAndGetsItsIdOfItsName() {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.editor().add();
            assertThat(chosen(model).name()).isEqualTo("New concept");
            assertThat(model.problems()).containsKey("");
            model.editor().name("Box");
            model.editor().name("Boxé 2");
            model.editor().text("A box.");
            assertThat(ids(open)).containsExactly("bento", "tiffin", "wrap", "boxe-2");
            assertThat(chosen(model).name()).isEqualTo("Boxé 2");
            assertThat(model.problems()).isEmpty();
        }
    }

    @Test
    void aVariantStandsBesideItsOriginalAndIsNoSecondControl() {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.editor().role(ConceptEditor.Role.CONTROL);
            model.editor().duplicate();
            assertThat(ids(open)).containsExactly("bento", "bento-variant", "tiffin", "wrap");
            assertThat(chosen(model).name()).isEqualTo("Bento, variant");
            assertThat(chosen(model).pictures()).hasSize(3);
            assertThat(study(open).concepts()).extracting(Concept::control).containsExactly(true, false, false, false);
            model.editor().role(ConceptEditor.Role.CONTROL_ONCE);
            assertThat(study(open).concepts()).extracting(Concept::control).containsExactly(false, true, false, false);
            assertThat(chosen(model).repeat()).isFalse();
        }
    }

    @Test
    void theOrderChangesAndWhatIsDeletedCanBeBroughtBack() {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.editor().moveBy(-1);
            model.editor().moveBy(1);
            assertThat(ids(open)).containsExactly("tiffin", "bento", "wrap");
            model.editor().remove();
            assertThat(ids(open)).containsExactly("tiffin", "wrap");
            assertThat(chosen(model).id()).isEqualTo(new ConceptId("wrap"));
            open.desk().drafting().undo();
            assertThat(ids(open)).containsExactly("tiffin", "bento", "wrap");
        }
    }

    @Test
    void aStudyCanLoseAllItsConceptsAndGetNewOnes() {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            for (int i = 0; i < 3; i++) {
                model.editor().remove();
            }
            assertThat(model.concepts()).isEmpty();
            assertThat(model.selectedProperty().get()).isNull();
            model.editor().paste("Metal box\nHolds soup.\nAnd bread.\n");
            assertThat(chosen(model).name()).isEqualTo("Metal box");
            assertThat(chosen(model).text()).isEqualTo("Holds soup.\nAnd bread.");
        }
    }

    @Test
    void picturesComeFromFilesAndAreOrderedAndTakenAway() throws Exception {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.select(new ConceptId("wrap"));
            Messages messages = Messages.beside(ConceptEditor.class);
            Intake intake = new Intake(open.desk(), open.tasks(), messages);
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            Path good = StudyFolder.png(elsewhere.resolve("Große Böx.png"), 2_000, 1_000, Color.BLUE);
            Path bad = Files.writeString(elsewhere.resolve("no.png"), "<svg/>");
            List<String> told = new java.util.ArrayList<>();
            intake.files(List.of(good, bad), taken -> {
                model.editor().addPictures(taken.pictures(), 0);
                told.addAll(taken.notes());
            });
            assertThat(chosen(model).pictures())
                    .extracting(one -> one.name())
                    .containsExactly("images/grosse-boex.png");
            assertThat(told).hasSize(2);
            assertThat(told.get(0)).contains("made smaller");
            assertThat(told.get(1)).contains("“no.png” is not a PNG, JPEG or WebP picture");
            assertThat(folder.resolve("images/grosse-boex.png")).exists();
            model.editor().removePicture(chosen(model).pictures().getFirst());
            assertThat(chosen(model).pictures()).isEmpty();

            model.select(new ConceptId("bento"));
            model.editor().addPictures(List.of(chosen(model).pictures().get(2)), 0);
            assertThat(chosen(model).pictures())
                    .extracting(one -> one.name())
                    .containsExactly("bento-3.png", "bento-1.png", "bento-2.png");
        }
    }

    @Test
    void aTableOfConceptsIsTakenInWithWhatIsOddAboutIt() throws Exception {
        try (OpenDesk open = open()) {
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            Messages messages = Messages.beside(ConceptEditor.class);
            ConceptImports imports =
                    new ConceptImports(model.editor(), new Intake(open.desk(), open.tasks(), messages), messages);
            Path table = Files.writeString(
                    folder.resolve("ideas.csv"), "Name;Beschreibung;Preis\nKorb;Aus Weide.;12,50 €\n;Ohne Namen;\n");
            imports.table(table);
            assertThat(ids(open)).containsExactly("bento", "tiffin", "wrap", "korb");
            assertThat(imports.outcomeProperty().get())
                    .startsWith("1 concept from ideas.csv.")
                    .contains("line 3");
            imports.close();
            assertThat(imports.outcomeProperty().get()).isEmpty();
        }
    }
}
