package app.moderato.ui.shell;

import app.moderato.file.settings.Preferences.WindowPlace;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window was, and is put again: never off every screen, never larger than the one it is on. */
final class WindowPlaces {
    /** As much of the window's top as a mouse can catch. */
    private static final double GRIP = 100;

    private WindowPlaces() {}

    static void restore(Stage stage, @Nullable WindowPlace place) {
        if (place == null) {
            return;
        }
        Optional<Rectangle2D> screen = Screen.getScreensForRectangle(place.x(), place.y(), GRIP, GRIP).stream()
                .map(Screen::getVisualBounds)
                .findFirst();
        if (screen.isPresent()) {
            Rectangle2D bounds = screen.get();
            stage.setX(Math.max(bounds.getMinX(), Math.min(place.x(), bounds.getMaxX() - GRIP)));
            stage.setY(Math.max(bounds.getMinY(), Math.min(place.y(), bounds.getMaxY() - GRIP)));
            stage.setWidth(Math.min(place.width(), bounds.getWidth()));
            stage.setHeight(Math.min(place.height(), bounds.getHeight()));
        }
        stage.setMaximized(place.maximized());
    }

    /** Empty for a window that is minimised. */
    static Optional<WindowPlace> of(Stage stage) {
        return stage.isIconified()
                ? Optional.empty()
                : Optional.of(new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }
}
