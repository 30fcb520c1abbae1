package app.moderato.ui.study;

import app.moderato.ui.concept.ConceptsController;
import app.moderato.ui.concept.ConceptsViewModel;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import java.nio.file.Path;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the study's settings over a page. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class StudyScreensTest {
    @TempDir
    Path folder;

    @Test
    void theSettingsWithOneThatIsNoValue() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            new StudyEditor(open.desk(), Messages.beside(StudyEditor.class)).type(StudyField.SEED, "many");
            Screens.everywhere((scheme, size) -> {
                Scene scene = Toolkit.call(() -> Framed.around(
                        new ConceptsController(
                                new ConceptsViewModel(open.desk(), open.tasks()),
                                open.desk(),
                                open.tasks(),
                                new FilesByHand()),
                        new Place.StudySettings(),
                        open.desk(),
                        new RunsByHand(),
                        open.tasks(),
                        size));
                Screens.save(Screens.settled(scene), "home", "study-settings", scheme, size);
            });
        }
    }
}
