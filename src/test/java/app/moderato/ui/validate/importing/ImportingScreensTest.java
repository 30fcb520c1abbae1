package app.moderato.ui.validate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.study.Study;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every step of bringing ratings in. */
@Tag("screens")
@OnScreen
class ImportingScreensTest {
    private static final List<String> PEOPLE = List.of("female", "male");

    @TempDir
    Path folder;

    private final MappingMemory memory = MappingMemory.passing();

    private Path reviews(Study study) {
        StringBuilder text = new StringBuilder("Teilnehmer;Konzept;Bewertung;Gewicht;Gender;Comment\n");
        for (int person = 1; person <= 40; person++) {
            for (int i = 0; i < study.concepts().size(); i++) {
                int point = 1 + (person * 7 + i * 3) % 5;
                String rating = person == 3 && i == 0
                        ? "Like"
                        : person == 5 && i == 1 ? "3,5" : person == 9 ? "99" : point + "";
                text.append(person)
                        .append(';')
                        .append(study.concepts().get(i).name())
                        .append(';')
                        .append(rating)
                        .append(";1,0;")
                        .append(PEOPLE.get(person % 2))
                        .append(person == 4 && i == 0 ? ";Dear, but worth it" : ";")
                        .append('\n');
            }
        }
        return StudyFolder.write(
                folder.resolve("Umfrage März.csv"),
                text + "41;Another brand;4;1;female;\n42;;6;1;male;\n42;;weiß nicht;1;male;\n");
    }

    private static void press(Scene scene, String id) {
        Toolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ((ButtonBase) scene.lookup(id)).fire();
        });
        awaitRead(scene);
    }

    private static void awaitRead(Scene scene) {
        Screens.awaitThat(() -> scene.lookup("#importing-busy") == null
                || !scene.lookup("#importing-busy").isVisible());
    }

    private Scene open(OpenDesk open, Path file, Dimension2D size) {
        Study study = Objects.requireNonNull(open.desk().studyProperty().get()).study();
        Scene scene = Toolkit.call(() -> {
            Parent blank = new StackPane();
            Page page = () -> blank;
            Scene made = Framed.around(page, new Place.Results(), open.desk(), new RunsByHand(), open.tasks(), size);
            new HumanImportWizard(open.tasks(), memory, open.desk().ports().scales(), new FilesByHand())
                    .open(blank, file, study, _ -> {});
            return made;
        });
        awaitRead(scene);
        return scene;
    }

    private void picture(String state, OpenDesk open, Path file, Consumer<Scene> steps) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = open(open, file, size);
            steps.accept(scene);
            Screens.save(Screens.settled(scene), "validate", "import-" + state, scheme, size);
        });
    }

    private static Study study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get()).study();
    }

    @Test
    void everyStepOfALongFile() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Path file = reviews(study(open));
            picture("file", open, file, scene -> {});
            picture("columns", open, file, scene -> press(scene, "#importing-next"));
            picture("scale", open, file, scene -> {
                press(scene, "#importing-next");
                press(scene, "#importing-next");
            });
            picture("concepts", open, file, scene -> {
                press(scene, "#importing-next");
                press(scene, "#importing-next");
                press(scene, "#importing-next");
            });
        }
    }

    @Test
    void aFileWithAColumnForEachConcept() {
        Path file = StudyFolder.write(
                folder.resolve("wide.csv"),
                "id,Enamel Shield White,Overnight Brigt,age\n1,2,5,30\n2,9,3,41\n3,10,,52\n");
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("wide", open, file, scene -> press(scene, "#importing-next"));
            picture("wide-wrong-range", open, file, scene -> {
                press(scene, "#importing-next");
                press(scene, "#importing-next");
                Toolkit.run(() -> ((TextField) scene.lookup("#importing-lowest")).setText("eleven"));
            });
        }
    }

    @Test
    void filesThatCannotBeUsed() {
        Path empty = StudyFolder.write(folder.resolve("empty.csv"), "id,name\n");
        Path strange = StudyFolder.write(folder.resolve("soap.csv"), "who,concept,rating\n1,Soap,5\n2,Shampoo,4\n");
        Path unknown = StudyFolder.write(folder.resolve("unknown.csv"), "foo,bar\nx,y\nz,w\n");
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("empty", open, empty, scene -> {});
            picture("unknown", open, unknown, scene -> press(scene, "#importing-next"));
            picture("strange", open, strange, scene -> {
                press(scene, "#importing-next");
                press(scene, "#importing-next");
                press(scene, "#importing-next");
                assertThat(scene.lookup("#importing-odd").isVisible()).isFalse();
            });
        }
    }

    @Test
    void enterGoesOnAndEscapeCloses() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Scene scene = open(open, reviews(study(open)), Screens.SIZES.getFirst());
            assertThat(scene.lookup("#importing")).isNotNull();
            Button next = (Button) scene.lookup("#importing-next");
            assertThat(next.isDefaultButton()).isTrue();
            press(scene, "#importing-next");
            assertThat(scene.lookup("#importing-columns")).isNotNull();
            Toolkit.run(() -> next.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            assertThat(scene.lookup("#importing")).isNull();
        }
    }
}
