package app.moderato.ui.panel;

import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The dialog in which margins are typed or pasted. What was typed is there again when it is opened again. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class MarginsController {
    private final PanelKeeping model;
    private final Messages messages = Messages.beside(MarginsController.class);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private TextArea text;

    @FXML
    private FieldNote note;

    MarginsController(PanelKeeping model) {
        this.model = model;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::cancel);
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        text.requestFocus();
    }

    @FXML
    void initialize() {
        text.setText(messages.text("panel.margins.example"));
        text.textProperty().subscribe(typed -> note.tell("", text));
    }

    @FXML
    void use() {
        model.margins(text.getText(), overlay::close, sentence -> note.tell(sentence, text));
    }

    @FXML
    void cancel() {
        overlay.close();
    }
}
