package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.results.ResultsController;
import app.moderato.ui.results.ResultsViewModel;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** One window over one study: composes the pages and the frame around them. */
final class MainWindow {
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 760;

    private final Stage stage;
    private final ResultsViewModel results;
    private final Scene scene;

    /** @param size of the content at first, in pixels */
    MainWindow(Stage stage, DesktopServices services, TaskRunner tasks, Theme theme, Dimension2D size) {
        this.stage = stage;
        results = new ResultsViewModel(services.sampleResults(), tasks);
        ResultLabels labels = new ResultLabels(results.verdictProperty());
        Parent page = new ResultsController(results, labels).load();
        Parent root = new ShellController(new ShellViewModel(results, tasks), theme, page).load();
        scene = new Scene(root, size.getWidth(), size.getHeight());
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN), labels::toggleVerdict);
    }

    Scene scene() {
        return scene;
    }

    /** Shows the window and starts to load what it shows. */
    void show(Runnable onClosed) {
        stage.setTitle(Messages.beside(MainWindow.class).text("shell.window.title"));
        stage.setScene(scene);
        // the frame adds to these, never takes from them
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnHidden(event -> onClosed.run());
        stage.show();
        load();
    }

    void load() {
        results.load();
    }
}
