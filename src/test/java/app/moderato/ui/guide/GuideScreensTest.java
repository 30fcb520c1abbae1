package app.moderato.ui.guide;

import app.moderato.core.study.QuestionId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.guide.GuideViewModel.State;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the guide. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class GuideScreensTest {
    @TempDir
    Path folder;

    @Test
    void aStudyThatWasRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("ready", open, "intent");
        }
    }

    private static void picture(String state, OpenDesk open, String question) {
        GuideViewModel model = Toolkit.call(() -> {
            GuideViewModel made = new GuideViewModel(open.desk(), open.tasks());
            made.select(new QuestionId(question));
            return made;
        });
        Screens.page(
                "guide",
                state,
                open,
                new RunsByHand(),
                new Place.GuideOf(null),
                () -> new GuideController(model),
                () -> model.stateProperty().get() == State.READY);
    }
}
