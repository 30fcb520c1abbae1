package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.harness.MadeUpRun;
import app.moderato.ui.harness.SampleByHand;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.SampleResults;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every screen and state, to be looked at: {@code target/screens}. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class ScreensTest {
    private static final Path FOLDER = Path.of("target/screens");
    private static final List<Dimension2D> SIZES = List.of(new Dimension2D(1280, 800), new Dimension2D(1000, 760));

    /** The states of the results page. */
    enum ResultsState {
        LOADING,
        READY,
        ERROR,
        REHEARSAL
    }

    @ParameterizedTest(name = "results, {0}")
    @EnumSource(ResultsState.class)
    void everyStateOfTheResultsPageIsPictured(ResultsState state) throws IOException, TimeoutException {
        Files.createDirectories(FOLDER);
        for (ColorScheme scheme : ColorScheme.values()) {
            for (Dimension2D size : SIZES) {
                Path file = FOLDER.resolve("results-%s-%s-%.0fx%.0f.png"
                        .formatted(lower(state), lower(scheme), size.getWidth(), size.getHeight()));
                WritableImage picture = picture(state, scheme, size);
                ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
                assertThat(picture.getWidth()).isEqualTo(size.getWidth());
                assertThat(colors(picture)).as("distinct colours of " + file).hasSizeGreaterThan(20);
            }
        }
    }

    @ParameterizedTest(name = "results, verdict open, {0}")
    @EnumSource(ColorScheme.class)
    void theOpenVerdictIsPictured(ColorScheme scheme) throws IOException, TimeoutException {
        Files.createDirectories(FOLDER);
        TaskRunner tasks = TaskRunner.ofWindow();
        Theme theme = Toolkit.call(Theme::new);
        try {
            MainWindow window = Toolkit.call(() -> {
                theme.choose(scheme);
                MainWindow made = new MainWindow(
                        new Stage(), new DesktopServices(sample(ResultsState.REHEARSAL)), tasks, theme, SIZES.get(1));
                made.show(tasks::close);
                return made;
            });
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> Toolkit.call(() -> settled(window, ResultsState.REHEARSAL)));
            WaitForAsyncUtils.waitForFxEvents();
            Toolkit.run(() -> ((Button) window.scene().lookup("#verdict-chip")).fire());
            WaitForAsyncUtils.waitForFxEvents(10);
            WritableImage picture = Toolkit.call(() -> withPopups(window.scene()));
            Path file = FOLDER.resolve("results-verdict-%s-1000x760.png".formatted(lower(scheme)));
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
            assertThat(Toolkit.call(() -> Window.getWindows().size())).isEqualTo(2);
        } finally {
            tasks.close();
            Toolkit.run(theme::close);
        }
    }

    private static WritableImage withPopups(Scene scene) {
        Group layers = new Group(new ImageView(scene.snapshot(null)));
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup) {
                SnapshotParameters parameters = new SnapshotParameters();
                parameters.setFill(Color.TRANSPARENT);
                ImageView layer = new ImageView(popup.getScene().getRoot().snapshot(parameters, null));
                layer.setX(popup.getX() - scene.getWindow().getX() - scene.getX());
                layer.setY(popup.getY() - scene.getWindow().getY() - scene.getY());
                layers.getChildren().add(layer);
            }
        }
        return layers.snapshot(null, null);
    }

    private static WritableImage picture(ResultsState state, ColorScheme scheme, Dimension2D size)
            throws TimeoutException {
        TaskRunner tasks = TaskRunner.ofWindow();
        Theme theme = Toolkit.call(Theme::new);
        try {
            MainWindow window = Toolkit.call(() -> {
                theme.choose(scheme);
                MainWindow made = new MainWindow(new Stage(), new DesktopServices(sample(state)), tasks, theme, size);
                made.load();
                return made;
            });
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Toolkit.call(() -> settled(window, state)));
            // the first one lays out; table columns get their width in what follows it
            Toolkit.call(() -> window.scene().snapshot(null));
            WaitForAsyncUtils.waitForFxEvents();
            return Toolkit.call(() -> window.scene().snapshot(null));
        } finally {
            tasks.close();
            Toolkit.run(theme::close);
        }
    }

    private static boolean settled(MainWindow window, ResultsState state) {
        Scene scene = window.scene();
        // the scroll pane takes its content in only with its skin
        scene.getRoot().applyCss();
        return switch (state) {
            case LOADING ->
                scene.lookup("#progress-text") instanceof Label label
                        && !label.getText().isEmpty();
            case READY, REHEARSAL -> scene.lookup("#chart").getParent().isVisible();
            case ERROR -> scene.lookup("#error-strip").isVisible();
        };
    }

    private static SampleResults sample(ResultsState state) {
        return switch (state) {
            case LOADING -> new SampleByHand().report(0.34, "Interviewing: 68 of 200 people, 1,224 of 3,600 questions");
            case READY ->
                progress -> MadeUpRun.ofProvider(new Verdict(
                        Verdict.Level.DIRECTIONAL, List.of("The run has not been compared with people’s answers.")));
            case ERROR ->
                progress -> {
                    throw new InvalidInput("The workspace is in use by another Moderato. Close it, then try again.");
                };
            case REHEARSAL -> progress -> MadeUpRun.rehearsal();
        };
    }

    private static Set<Integer> colors(WritableImage picture) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 7) {
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
