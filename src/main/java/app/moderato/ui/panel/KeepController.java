package app.moderato.ui.panel;

import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The dialog in which a panel gets a name in the library. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class KeepController {
    private final PanelKeeping model;
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private TextField name;

    @FXML
    private FieldNote note;

    KeepController(PanelKeeping model) {
        this.model = model;
        FxmlLoader.load(this, Messages.beside(KeepController.class));
        overlay = new Overlay(dialog, this::cancel);
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        note.tell("", name);
        overlay.open(place);
        name.requestFocus();
        name.selectAll();
    }

    @FXML
    void initialize() {
        name.textProperty().subscribe(text -> note.tell("", name));
    }

    @FXML
    void keep() {
        model.keep(name.getText(), overlay::close, sentence -> note.tell(sentence, name));
    }

    @FXML
    void cancel() {
        overlay.close();
    }
}
