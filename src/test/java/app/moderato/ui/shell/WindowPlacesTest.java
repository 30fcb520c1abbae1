package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.settings.Preferences.WindowPlace;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Toolkit;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@OnScreen
class WindowPlacesTest {
    /** Of 1366 × 768, below a panel of the system's. */
    private static final Rectangle2D SMALL = new Rectangle2D(0, 27, 1366, 741);

    @Test
    void aPlaceOfALargerScreenIsMovedAndMadeSmallerUntilAllOfItIsSeen() {
        assertThat(WindowPlaces.within(new WindowPlace(200, 100, 1280, 800, false), SMALL))
                .isEqualTo(new WindowPlace(86, 27, 1280, 741, false));
        assertThat(WindowPlaces.within(new WindowPlace(1200, 700, 1000, 600, true), SMALL))
                .isEqualTo(new WindowPlace(366, 168, 1000, 600, true));
        WindowPlace fits = new WindowPlace(10, 40, 1000, 700, false);
        assertThat(WindowPlaces.within(fits, SMALL)).isEqualTo(fits);
    }

    @Test
    void aFirstWindowIsNeverLargerThanItsScreen() {
        Rectangle2D screen = Toolkit.call(() -> Screen.getPrimary().getVisualBounds());
        Stage stage = Toolkit.call(Stage::new);
        Toolkit.run(() -> {
            stage.setMinWidth(5000);
            WindowPlaces.restore(stage, null, new Dimension2D(4000, 3000));
        });
        assertThat(stage.getWidth()).isEqualTo(screen.getWidth());
        assertThat(stage.getHeight()).isEqualTo(screen.getHeight());
        assertThat(stage.getMinWidth()).isLessThanOrEqualTo(screen.getWidth());
        assertThat(stage.getX()).isEqualTo(screen.getMinX());
    }
}
