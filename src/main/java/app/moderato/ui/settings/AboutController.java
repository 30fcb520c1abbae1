package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** Which version this is and under which licences it and its parts come. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class AboutController {
    private final Messages messages = Messages.beside(AboutController.class);
    private final Parent node;

    @FXML
    private Label version;

    @FXML
    private Label parts;

    @FXML
    private Segments which;

    @FXML
    private TextArea text;

    AboutController() {
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        version.setText(messages.text("settings.about.version", Licences.version()));
        parts.setText(messages.text("settings.about.parts"));
        which.valueProperty().subscribe(now -> {
            text.setText(Licences.text(String.valueOf(now)));
            text.setScrollTop(0);
        });
    }
}
