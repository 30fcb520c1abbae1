package app.moderato.ui.shell;

import app.moderato.file.settings.Preferences.WindowPlace;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window was, and is put again: never off every screen, never larger than the one it is on. */
final class WindowPlaces {
    /** As much of the window's top as a mouse can catch. */
    private static final double GRIP = 100;
    /** Pixels that the system's title takes at most. */
    private static final double TITLE = 40;

    private WindowPlaces() {}

    /** @param usual width and height of the content of a window that nobody has placed yet */
    static void restore(Stage stage, @Nullable WindowPlace place, Dimension2D usual) {
        if (place == null) {
            begin(stage, usual, Screen.getPrimary().getVisualBounds());
            return;
        }
        Optional<Rectangle2D> screen = Screen.getScreensForRectangle(place.x(), place.y(), GRIP, GRIP).stream()
                .map(Screen::getVisualBounds)
                .findFirst();
        if (screen.isPresent()) {
            Rectangle2D bounds = screen.get();
            put(stage, within(place, bounds));
        }
        stage.setMaximized(place.maximized());
    }

    /** Fills the screen where the usual size, with its title, does not fit on it. */
    private static void begin(Stage stage, Dimension2D usual, Rectangle2D screen) {
        if (usual.getWidth() > screen.getWidth() || usual.getHeight() + TITLE > screen.getHeight()) {
            put(
                    stage,
                    within(
                            new WindowPlace(
                                    screen.getMinX(), screen.getMinY(), usual.getWidth(), screen.getHeight(), false),
                            screen));
        }
    }

    /** The place moved and made smaller until it lies on the screen as a whole. */
    static WindowPlace within(WindowPlace place, Rectangle2D screen) {
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        return new WindowPlace(
                Math.clamp(place.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(place.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                place.maximized());
    }

    private static void put(Stage stage, WindowPlace place) {
        // a least size above the screen's own would push the window's end off it
        stage.setMinWidth(Math.min(stage.getMinWidth(), place.width()));
        stage.setMinHeight(Math.min(stage.getMinHeight(), place.height()));
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
    }

    /** Empty for a window that is minimised. */
    static Optional<WindowPlace> of(Stage stage) {
        return stage.isIconified()
                ? Optional.empty()
                : Optional.of(new WindowPlace(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }
}
