package app.moderato.ui.concept;

import app.moderato.ui.concept.ConceptsViewModel.State;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of concepts. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class ConceptsScreensTest {
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
        ConceptsViewModel model = Toolkit.call(() -> new ConceptsViewModel(open.desk(), open.tasks()));
        Screens.page(
                "concepts",
                state,
                open,
                new RunsByHand(),
                new Place.Concepts(null),
                () -> new ConceptsController(model, open.tasks()),
                () -> model.stateProperty().get() == State.READY);
    }
}
