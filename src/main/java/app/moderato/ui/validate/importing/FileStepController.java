package app.moderato.ui.validate.importing;

import app.moderato.file.table.GivenTable;
import app.moderato.file.table.MessyTable;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The file as it is: how it is written, its size, its first rows. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class FileStepController {
    private static final int MOST_COLUMNS = 40;
    private static final int ROWS = 20;
    private static final int LONGEST = 60;

    private final ImportModel model;
    private final Supplier<Optional<Path>> ask;
    private final Messages messages = Messages.beside(FileStepController.class);
    private boolean showing;

    @FXML
    private VBox root;

    @FXML
    private Label name;

    @FXML
    private Label format;

    @FXML
    private HBox sheetLine;

    @FXML
    private ComboBox<String> sheet;

    @FXML
    private Label rows;

    @FXML
    private Label previewTitle;

    @FXML
    private TableView<MessyTable.Row> preview;

    @FXML
    private HBox note;

    @FXML
    private Label noteText;

    @FXML
    private Button anew;

    FileStepController(ImportModel model, Supplier<Optional<Path>> ask) {
        this.model = model;
        this.ask = ask;
        FxmlLoader.load(this, messages);
    }

    Parent node() {
        return root;
    }

    @FXML
    void initialize() {
        name.textProperty().bind(model.mapped().fileProperty());
        BooleanBinding read = Bindings.isNotNull(model.mapped().tableProperty());
        Shown.when(read, previewTitle, preview, note);
        Shown.when(model.mapped().rememberedProperty(), anew);
        noteText.textProperty()
                .bind(model.mapped()
                        .rememberedProperty()
                        .map(before ->
                                messages.text(before ? "importing.file.remembered" : "importing.file.proposed")));
        model.mapped().tableProperty().subscribe(this::show);
        sheet.setOnAction(event -> {
            if (!showing && sheet.getValue() != null) {
                model.sheet(sheet.getValue());
            }
        });
    }

    private void show(@Nullable GivenTable table) {
        showing = true;
        Shown.set(table != null && table.sheets().size() > 1, sheetLine);
        preview.getColumns().clear();
        preview.getItems().clear();
        if (table == null) {
            format.setText("");
            rows.setText("");
        } else {
            format.setText(table.format());
            rows.setText(messages.text(
                    "importing.file.size", table.rows().size(), table.header().size()));
            sheet.getItems().setAll(table.sheets());
            sheet.setValue(table.sheet());
            for (int i = 0; i < Math.min(table.header().size(), MOST_COLUMNS); i++) {
                preview.getColumns().add(column(table.header().get(i), i));
            }
            preview.getItems().setAll(table.rows().stream().limit(ROWS).toList());
        }
        showing = false;
    }

    private static TableColumn<MessyTable.Row, String> column(String name, int place) {
        TableColumn<MessyTable.Row, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(InOneLine.of(row.getValue().cell(place), LONGEST)));
        return column;
    }

    @FXML
    void other() {
        ask.get().ifPresent(model::read);
    }

    @FXML
    void anew() {
        model.mapped().propose();
    }
}
