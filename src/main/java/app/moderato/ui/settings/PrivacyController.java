package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Privacy: what leaves, what never does, where things are. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PrivacyController {
    private final PrivacyViewModel model;
    private final Parent node;

    @FXML
    private Label leaves;

    @FXML
    private Node leavesBlock;

    @FXML
    private Label keys;

    @FXML
    private TextField workspace;

    @FXML
    private TextField preferences;

    PrivacyController(PrivacyViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, Messages.beside(PrivacyController.class));
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        leaves.textProperty().bind(model.leavesProperty());
        Shown.when(model.leavesProperty().isNotEmpty(), leavesBlock);
        keys.textProperty().bind(model.keysProperty());
        workspace.setText(model.workspace());
        preferences.setText(model.preferences());
    }
}
