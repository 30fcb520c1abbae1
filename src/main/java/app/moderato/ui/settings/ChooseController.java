package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The wizard's first step: what the provider in the list is, and what it takes. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ChooseController {
    private final WizardViewModel model;
    private final ProviderWords words;
    private final Parent node;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private Label leaves;

    @FXML
    private Label takes;

    @FXML
    private Label found;

    @FXML
    private Node foundRow;

    ChooseController(WizardViewModel model) {
        this.model = model;
        Messages messages = Messages.beside(ChooseController.class);
        this.words = new ProviderWords(messages);
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        model.providers().chosenProperty().subscribe(this::show);
    }

    private void show(@Nullable ProviderChoice choice) {
        if (choice == null) {
            return;
        }
        title.setText(choice.title());
        about.setText(words.about(choice));
        leaves.setText(words.leaves(choice));
        takes.setText(words.takes(choice));
        found.setText(words.found(choice));
        Shown.set(choice.profile().local(), foundRow);
    }
}
