package app.moderato.ui.panel;

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
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the dialog that says how many people are needed. */
@Tag("screens")
@OnScreen
class PlanScreensTest {
    @TempDir
    Path folder;

    @Test
    void howManyPeopleTellTheTwoBestApart() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("plan", open, scene -> {});
            picture("plan-wrong", open, scene -> ((TextField) scene.lookup("#plan-difference")).setText("lots"));
        }
    }

    @Test
    void aRehearsalsVarianceIsInvented() {
        try (OpenDesk open = OpenDesk.altered(folder, "UPDATE run SET provider = 'rehearsal', cost_usd = NULL")) {
            picture("plan-rehearsed", open, scene -> ((ButtonBase) scene.lookup("#plan-mean")).fire());
        }
    }

    @Test
    void aStudyThatWasNeverRun() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            picture("plan-none", open, scene -> {});
        }
    }

    /** @param then what is done in the dialog */
    private static void picture(String state, OpenDesk open, Consumer<Scene> then) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = Toolkit.call(() -> {
                PanelController controller = new PanelController(
                        new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)),
                        open.desk(),
                        open.tasks(),
                        new FilesByHand());
                ((ToggleButton) controller.node().lookup("#view-quotas")).setSelected(true);
                return Framed.around(
                        controller, new Place.PanelOf(null), open.desk(), new RunsByHand(), open.tasks(), size);
            });
            Screens.settled(scene);
            Toolkit.run(() -> {
                ((ButtonBase) scene.lookup("#panel-plan")).fire();
                then.accept(scene);
            });
            Screens.save(Screens.settled(scene), "panel", state, scheme, size);
        });
    }
}
