package app.moderato.ui.panel;

import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The dialog in which a panel of the library is chosen. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class LibraryController {
    private final PanelKeeping model;
    private final Messages messages = Messages.beside(LibraryController.class);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private ListView<PanelLibrary.Entry> list;

    @FXML
    private FieldNote note;

    @FXML
    private Button use;

    LibraryController(PanelKeeping model) {
        this.model = model;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::cancel);
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        model.list();
        overlay.open(place);
        list.requestFocus();
    }

    @FXML
    void initialize() {
        list.setItems(model.entries());
        list.setCellFactory(cells -> new LibraryCell(messages));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                use();
                event.consume();
            }
        });
        model.entries().addListener((ListChangeListener<PanelLibrary.Entry>)
                change -> list.getSelectionModel().selectFirst());
        model.libraryTroubleProperty().subscribe(sentence -> note.tell(sentence, null));
        use.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    }

    @FXML
    void use() {
        PanelLibrary.Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.use(chosen, overlay::close);
        }
    }

    @FXML
    void cancel() {
        overlay.close();
    }
}
