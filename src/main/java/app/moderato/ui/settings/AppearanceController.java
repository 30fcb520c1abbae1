package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.theme.Theme;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** Appearance: as the system, light, dark. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class AppearanceController {
    private final Desk desk;
    private final Theme theme;
    private final Parent node;

    @FXML
    private Segments choice;

    AppearanceController(Desk desk, Theme theme) {
        this.desk = desk;
        this.theme = theme;
        this.node = FxmlLoader.load(this, Messages.beside(AppearanceController.class));
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        choice.valueProperty().set(desk.choices().preferences().theme());
        choice.valueProperty().subscribe((before, now) -> {
            String name = String.valueOf(now);
            theme.choose(name);
            // what follows a change of the preferences comes in an event of its own: styling takes one whole
            Platform.runLater(() -> desk.choices().change(all -> all.withTheme(name)));
        });
    }
}
