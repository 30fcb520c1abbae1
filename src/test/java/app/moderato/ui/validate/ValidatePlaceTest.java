package app.moderato.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page keeps to its place in the frame, however much it has to say. */
@OnScreen
class ValidatePlaceTest {
    @TempDir
    Path folder;

    private final FilesByHand files = new FilesByHand();

    @Test
    void aConceptOpenUnderStripsAndManyReasonsLeavesTheFrameAndItsRowInSight() {
        Theme theme = Toolkit.call(() -> new Theme("light"));
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            Toolkit.run(() -> open.desk().choose(new RunId(1)));
            for (Dimension2D size : List.of(new Dimension2D(1000, 760), new Dimension2D(1280, 800))) {
                Scene scene = Toolkit.call(() -> scene(open, size));
                Screens.settled(scene);
                Screens.settled(scene);
                Toolkit.run(() -> holds(scene, size));
            }
            Toolkit.run(Framed::letGo);
        }
        Toolkit.run(theme::close);
    }

    private Scene scene(OpenDesk open, Dimension2D size) {
        RunsByHand runs = new RunsByHand();
        ValidateViewModel model = new ValidateViewModel(
                open.desk(),
                runs,
                place -> {},
                files,
                open.tasks(),
                new PlainRatings(files, open.tasks(), OpenDesk.CLOCK));
        Page page = new Page(model, ValidateController.of(model));
        Scene scene = Framed.around(page.controller(), new Place.Validate(), open.desk(), runs, open.tasks(), size);
        files.answer(folder.resolve("v.json"));
        model.save(ValidateExport::json);
        model.open(page.last());
        return scene;
    }

    private record Page(ValidateViewModel model, ValidateController controller) {
        String last() {
            return Objects.requireNonNull(model.shownProperty().get())
                    .chosen()
                    .concepts()
                    .getLast()
                    .concept();
        }
    }

    private static void holds(Scene scene, Dimension2D size) {
        Bounds status = place(scene, "#status");
        assertThat(status.getMaxY()).as("status bar").isLessThanOrEqualTo(size.getHeight());
        assertThat(place(scene, "#validate").getMaxY()).as("page").isLessThanOrEqualTo(status.getMinY());
        Bounds table = place(scene, "#validate-concepts");
        assertThat(table.getHeight()).as("table").isGreaterThan(32 + 4 * 27);
        Bounds row = scene.getRoot().lookupAll("#validate-concepts .table-row-cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected() && cell.isVisible())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .findFirst()
                .orElseThrow();
        assertThat(row.getMinY()).as("row").isGreaterThanOrEqualTo(table.getMinY());
        assertThat(row.getMaxY()).as("row").isLessThanOrEqualTo(table.getMaxY());
        assertThat(place(scene, "#validate-distribution").getMaxY())
                .as("distribution")
                .isLessThanOrEqualTo(status.getMinY());
        assertThat(row.getMinY())
                .as("row")
                .isGreaterThanOrEqualTo(place(scene, "#validate-scroll").getMinY());
    }

    private static Bounds place(Scene scene, String id) {
        Node node = Objects.requireNonNull(scene.lookup(id), id);
        return node.localToScene(node.getLayoutBounds());
    }
}
