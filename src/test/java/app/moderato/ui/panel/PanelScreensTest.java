package app.moderato.ui.panel;

import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.panel.PanelViewModel.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the panel. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class PanelScreensTest {
    @TempDir
    Path folder;

    @Test
    void theSample() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("ready", open);
        }
    }

    private static void picture(String state, OpenDesk open) {
        PanelViewModel model = Toolkit.call(() -> new PanelViewModel(open.desk(), open.tasks(), place -> {}));
        Screens.page(
                "panel",
                state,
                open,
                new RunsByHand(),
                new Place.PanelOf(null),
                () -> new PanelController(model),
                () -> model.stateProperty().get() == State.READY);
    }
}
