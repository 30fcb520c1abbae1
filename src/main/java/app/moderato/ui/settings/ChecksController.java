package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Kind;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.settings.AddressModel.KeyState;
import app.moderato.ui.settings.WizardViewModel.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The wizard's third step: what each check saw and what that means. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ChecksController {
    private final WizardViewModel wizard;
    private final CheckModel model;
    private final Messages messages = Messages.beside(ChecksController.class);
    private final CheckWords words;
    private final List<CheckLine> lines = new ArrayList<>();
    private final Parent node;

    @FXML
    private Label address;

    @FXML
    private Label key;

    @FXML
    private Label keyNote;

    @FXML
    private Label title;

    @FXML
    private Label facts;

    @FXML
    private ProgressBar progress;

    @FXML
    private VBox rows;

    @FXML
    private Label note;

    @FXML
    private Node noteBox;

    ChecksController(WizardViewModel wizard) {
        this.wizard = wizard;
        this.model = wizard.checks();
        this.words = wizard.words();
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        address.textProperty().bind(wizard.address().addressProperty());
        wizard.address().keyStateProperty().subscribe(state -> key.setText(shown(state)));
        keyNote.textProperty().bind(wizard.address().keyNoteProperty());
        title.textProperty().bind(model.titleProperty());
        facts.textProperty().bind(model.factsProperty());
        progress.progressProperty().bind(model.fractionProperty());
        progress.visibleProperty().bind(model.runningProperty());
        note.textProperty().bind(model.noteProperty());
        Shown.when(model.noteProperty().isNotEmpty(), noteBox);
        for (Kind kind : Kind.values()) {
            CheckLine line = new CheckLine(kind, words.name(kind));
            lines.add(line);
            rows.getChildren().add(line);
        }
        model.rows().addListener((ListChangeListener<CheckRow>) change -> show());
        show();
    }

    private void show() {
        for (int i = 0; i < model.rows().size(); i++) {
            lines.get(i).show(model.rows().get(i));
        }
    }

    /** Never the key itself, nor a part of it. */
    private String shown(KeyState state) {
        return switch (state) {
            case NOT_NEEDED -> messages.text("settings.prompt.not-needed");
            case VARIABLE ->
                messages.text(
                        "settings.prompt.variable",
                        String.valueOf(wizard.address().variable()));
            case KEPT -> messages.text("settings.checks.key-hidden");
            case WANTED, OPTIONAL -> messages.text("settings.checks.no-key");
        };
    }

    @FXML
    void edit() {
        if (wizard.stepProperty().get() == Step.CHECKS) {
            wizard.back();
        }
    }
}
