package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.harness.MadeUpRun;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.SampleResults;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.ColorScheme;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of every screen and state, to be looked at: {@code target/screens}. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class ScreensTest {
    private static final Path FOLDER = Path.of("target/screens");
    private static final int[][] SIZES = {{1280, 800}, {1000, 760}};

    /** The states of the results page. */
    enum ResultsState {
        LOADING,
        READY,
        ERROR,
        REHEARSAL
    }

    @ParameterizedTest(name = "results, {0}")
    @EnumSource(ResultsState.class)
    void everyStateOfTheResultsPageIsPictured(ResultsState state) throws IOException {
        Files.createDirectories(FOLDER);
        for (ColorScheme scheme : ColorScheme.values()) {
            for (int[] size : SIZES) {
                Path file = FOLDER.resolve(
                        "results-%s-%s-%dx%d.png".formatted(lower(state), lower(scheme), size[0], size[1]));
                WritableImage picture = Toolkit.call(() -> picture(state, scheme, size));
                ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
                assertThat(picture.getWidth()).isEqualTo(size[0]);
                assertThat(colors(picture)).as("distinct colours of " + file).hasSizeGreaterThan(20);
            }
        }
    }

    private static WritableImage picture(ResultsState state, ColorScheme scheme, int[] size) {
        try (Theme theme = new Theme()) {
            theme.choose(scheme);
            List<Runnable> waiting = new ArrayList<>();
            Executor background = state == ResultsState.LOADING ? waiting::add : Runnable::run;
            TaskRunner tasks = TaskRunner.on(background, Runnable::run);
            MainWindow window = new MainWindow(new Stage(), new DesktopServices(sample(state)), tasks, theme);
            window.load();
            Scene shown = window.scene();
            Region root = (Region) shown.getRoot();
            shown.setRoot(new Region());
            return new Scene(root, size[0], size[1]).snapshot(null);
        }
    }

    private static SampleResults sample(ResultsState state) {
        return switch (state) {
            case LOADING ->
                progress -> {
                    throw new IllegalStateException("never run");
                };
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
