package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** What comes after the wizard's last step: the first real run. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ConnectedController {
    private final WizardViewModel wizard;
    private final Messages messages = Messages.beside(ConnectedController.class);
    private final Parent node;

    @FXML
    private Label title;

    @FXML
    private Label chosen;

    @FXML
    private Label run;

    @FXML
    private Label leaves;

    ConnectedController(WizardViewModel wizard) {
        this.wizard = wizard;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        wizard.connectedProperty().subscribe(this::show);
    }

    private void show(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        Target target = wizard.address().target();
        title.setText(messages.text("settings.connected.title", target.title(), connection.model()));
        chosen.setText(messages.text("settings.connected.chosen"));
        OpenStudy study = wizard.study();
        run.setText(
                study == null
                        ? messages.text("settings.connected.run-any")
                        : messages.text(
                                "settings.connected.run",
                                Figures.count(study.panel().personas().size()),
                                study.study().title()));
        leaves.setText(
                target.destination().here()
                        ? messages.text("settings.connected.stays")
                        : messages.text("settings.connected.leaves"));
    }
}
