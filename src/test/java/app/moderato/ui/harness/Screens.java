package app.moderato.ui.harness;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of scenes for people to look at: {@code target/screens/<screen>-<state>-<light|dark>-<size>.png}. */
public final class Screens {
    public static final Path FOLDER = Path.of("target/screens");
    /** Both sizes that every screen is drawn for. */
    public static final List<Dimension2D> SIZES = List.of(new Dimension2D(1280, 800), new Dimension2D(1000, 760));

    /** In the scenes drawn for one scheme and size. */
    private static final Set<String> BARRIERS = new LinkedHashSet<>();

    private Screens() {}

    /** Waits, up to 30 s, until the condition holds on the screen's thread. */
    public static void awaitThat(Callable<Boolean> condition) {
        awaitThat(30, condition);
    }

    public static void awaitThat(int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> Toolkit.call(() -> Watchdog.aside(condition)));
        } catch (TimeoutException e) {
            throw new AssertionError("The condition did not come to hold within " + seconds + " s.", e);
        }
    }

    /**
     * Draws a page in the frame, in both sizes and schemes.
     *
     * @param place where the page lies; the rail shows it as open
     * @param page made once, on the screen's thread, and shown in a frame of its own for each picture
     * @param ready whether what it loads has arrived
     */
    public static void page(
            String screen,
            String state,
            OpenDesk open,
            RunControl runs,
            Place place,
            Callable<Page> page,
            Callable<Boolean> ready) {
        // as in the window, where a page outlives changes of theme and size; its figures take longer than its picture
        AtomicReference<@Nullable Page> made = new AtomicReference<>();
        everywhere((scheme, size) -> {
            Scene scene = Toolkit.call(() -> {
                Page known = made.get();
                Page shown = known == null ? page.call() : known;
                made.set(shown);
                return Framed.around(shown, place, open.desk(), runs, open.tasks(), size);
            });
            awaitThat(ready);
            save(settled(scene), screen, state, scheme, size);
        });
    }

    /** What is drawn for one scheme and size. */
    @FunctionalInterface
    public interface Drawing {
        void draw(ColorScheme scheme, Dimension2D size);
    }

    /** Light and dark, large and small; fails on what keeps people from a scene that was drawn. */
    public static void everywhere(Drawing drawing) {
        Map<String, List<String>> found = new TreeMap<>();
        for (ColorScheme scheme : schemes()) {
            Theme theme = Toolkit.call(() -> new Theme(lower(scheme)));
            try {
                SIZES.forEach(size -> {
                    BARRIERS.clear();
                    drawing.draw(scheme, size);
                    Toolkit.run(Framed::letGo);
                    BARRIERS.forEach(barrier -> found.computeIfAbsent(barrier, _ -> new ArrayList<>())
                            .add("%s %.0f".formatted(lower(scheme), size.getWidth())));
                });
            } finally {
                Toolkit.run(theme::close);
            }
        }
        assertThat(found).as("what keeps people out, and where").isEmpty();
    }

    /** Both, and first the one that is set: each change has the toolkit read its style sheets anew. */
    private static List<ColorScheme> schemes() {
        String sheet = Objects.requireNonNullElse(Application.getUserAgentStylesheet(), "");
        return sheet.contains("-dark")
                ? List.of(ColorScheme.DARK, ColorScheme.LIGHT)
                : List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    }

    /** The scene after its layout has come to rest. */
    public static WritableImage settled(Scene scene) {
        // the first one lays out; table columns and virtual cells get their size in what follows it
        Toolkit.call(() -> scene.snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
        Toolkit.call(() -> scene.snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
        return Toolkit.call(() -> {
            // first the picture: where no window is, scroll panes keep what was drawn of them
            WritableImage picture = scene.snapshot(null);
            BARRIERS.addAll(Access.barriers(scene));
            return picture;
        });
    }

    /** The scene with the popups that are open over its window. */
    public static WritableImage withPopups(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents(10);
        return Toolkit.call(() -> {
            Group layers = new Group(new ImageView(scene.snapshot(null)));
            for (Window window : Window.getWindows()) {
                if (window instanceof PopupWindow popup) {
                    BARRIERS.addAll(Access.barriers(popup.getScene()));
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setFill(Color.TRANSPARENT);
                    ImageView layer = new ImageView(popup.getScene().getRoot().snapshot(parameters, null));
                    layer.setX(popup.getX() - scene.getWindow().getX() - scene.getX());
                    layer.setY(popup.getY() - scene.getWindow().getY() - scene.getY());
                    layers.getChildren().add(layer);
                }
            }
            return layers.snapshot(null, null);
        });
    }

    public static void save(WritableImage picture, String screen, String state, ColorScheme scheme, Dimension2D size) {
        Path file = FOLDER.resolve(
                "%s-%s-%s-%.0fx%.0f.png".formatted(screen, state, lower(scheme), size.getWidth(), size.getHeight()));
        try {
            Files.createDirectories(FOLDER);
            // without transparency, which the encoder would take out of each pixel first
            BufferedImage opaque =
                    new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            ImageIO.write(SwingFXUtils.fromFXImage(picture, opaque), "png", file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(colors(picture)).as("distinct colours of " + file).hasSizeGreaterThan(8);
    }

    private static Set<Integer> colors(WritableImage picture) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 5) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colors.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return colors;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
