package app.moderato.ui.panel;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The dialog in which a file of people is looked through before it is taken. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ImportController {
    /** Rows with controls of their own; more would take seconds to make. */
    private static final int MOST_COLUMNS = 150;

    private final PeopleImport model;
    private final Messages messages = Messages.beside(ImportController.class);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private Label title;

    @FXML
    private Label format;

    @FXML
    private ProgressBar busy;

    @FXML
    private Strip trouble;

    @FXML
    private Node heads;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox columns;

    @FXML
    private Label oddTitle;

    @FXML
    private ListView<String> odd;

    @FXML
    private Label summary;

    @FXML
    private Button use;

    ImportController(PeopleImport model) {
        this.model = model;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::cancel);
        model.stateProperty().subscribe(now -> {
            if (now == PeopleImport.State.CLOSED) {
                overlay.close();
            }
        });
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        if (model.stateProperty().get() != PeopleImport.State.CLOSED) {
            overlay.open(place);
            scroll.setVvalue(0);
            dialog.requestFocus();
        }
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.fileProperty().map(file -> messages.text("panel.import.heading", file)));
        format.textProperty().bind(model.formatProperty());
        summary.textProperty().bind(model.summaryProperty());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        model.columns().addListener((ListChangeListener<ColumnRow>) change -> showColumns());
        Shown.when(Bindings.isNotEmpty(model.columns()), heads, scroll);
        odd.setItems(model.odd());
        odd.setCellFactory(list -> new SentenceCell());
        BooleanBinding any = Bindings.isNotEmpty(model.odd());
        Shown.when(any, oddTitle, odd);
        BooleanBinding working = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == PeopleImport.State.READING
                        || model.stateProperty().get() == PeopleImport.State.WRITING,
                model.stateProperty());
        busy.visibleProperty().bind(working);
        use.disableProperty().bind(Bindings.notEqual(model.stateProperty(), PeopleImport.State.READY));
    }

    /** A file with more columns is taken as proposed from there on. */
    private void showColumns() {
        List<ColumnRow> rows = model.columns();
        columns.getChildren().clear();
        for (int i = 0; i < Math.min(rows.size(), MOST_COLUMNS); i++) {
            columns.getChildren().add(new ColumnLine(rows.get(i), i + 1, model, messages));
        }
        if (rows.size() > MOST_COLUMNS) {
            Label more = new Label(messages.text("panel.column.more", rows.size() - MOST_COLUMNS));
            more.getStyleClass().addAll("secondary", "column-line");
            columns.getChildren().add(more);
        }
    }

    @FXML
    void use() {
        model.use();
    }

    @FXML
    void cancel() {
        model.close();
    }
}
