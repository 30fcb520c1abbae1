package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.settings.AddressModel.KeyState;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;

/** The wizard's second step: address and key. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class AddressController {
    private final WizardViewModel wizard;
    private final AddressModel model;
    private final Messages messages = Messages.beside(AddressController.class);
    private final ProviderWords words = new ProviderWords(messages);
    private final Parent node;

    @FXML
    private TextField address;

    @FXML
    private PasswordField key;

    @FXML
    private Label keyNote;

    @FXML
    private Node keyNoteRow;

    @FXML
    private Label where;

    @FXML
    private Node modelRow;

    @FXML
    private TextField name;

    @FXML
    private ProgressBar connecting;

    AddressController(WizardViewModel wizard) {
        this.wizard = wizard;
        this.model = wizard.address();
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    /** Where a person has to type next. */
    void focus() {
        Trouble.Remedy remedy = wizard.lastRemedy();
        if (model.asksModelProperty().get()) {
            name.requestFocus();
        } else if (remedy == Trouble.Remedy.CHECK_ADDRESS || address.getText().isBlank() || key.isDisabled()) {
            address.requestFocus();
        } else {
            key.requestFocus();
        }
    }

    @FXML
    void initialize() {
        address.textProperty().bindBidirectional(model.addressProperty());
        key.textProperty().bindBidirectional(model.keyProperty());
        name.textProperty().bindBidirectional(model.modelProperty());
        keyNote.textProperty().bind(model.keyNoteProperty());
        Shown.when(model.keyNoteProperty().isNotEmpty(), keyNoteRow);
        Shown.when(model.asksModelProperty(), modelRow);
        Shown.when(model.connectingProperty(), connecting);
        address.disableProperty().bind(model.connectingProperty());
        model.keyStateProperty().subscribe(state -> {
            key.setDisable(state == KeyState.NOT_NEEDED || state == KeyState.VARIABLE);
            key.setPromptText(prompt(state));
        });
        wizard.providers().chosenProperty().subscribe(choice -> {
            if (choice != null) {
                where.setText(words.takes(choice));
                address.setPromptText(
                        choice.profile().name().equals("azure")
                                ? messages.text("settings.address.azure")
                                : messages.text("settings.address.prompt"));
            }
        });
    }

    private String prompt(KeyState state) {
        return switch (state) {
            case NOT_NEEDED -> messages.text("settings.prompt.not-needed");
            case VARIABLE -> messages.text("settings.prompt.variable", String.valueOf(model.variable()));
            case KEPT -> messages.text("settings.prompt.kept");
            case WANTED -> messages.text("settings.prompt.wanted");
            case OPTIONAL -> messages.text("settings.prompt.optional");
        };
    }
}
