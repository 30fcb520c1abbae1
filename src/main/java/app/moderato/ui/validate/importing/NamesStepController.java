package app.moderato.ui.validate.importing;

import app.moderato.file.human.HumanImport;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the file's names are in the study, and what was odd. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class NamesStepController {
    private final ImportModel model;
    private final Messages messages = Messages.beside(NamesStepController.class);
    private final OddWords odds = new OddWords(messages);

    @FXML
    private VBox root;

    @FXML
    private Label note;

    @FXML
    private HBox heads;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox names;

    @FXML
    private ListView<String> odd;

    NamesStepController(ImportModel model) {
        this.model = model;
        FxmlLoader.load(this, messages);
    }

    Parent node() {
        return root;
    }

    @FXML
    void initialize() {
        odd.setCellFactory(list -> new OddCell());
        Label nothing = new Label(messages.text("importing.odd.none"));
        nothing.getStyleClass().add("secondary");
        odd.setPlaceholder(nothing);
        new NameLines(model, names, messages).follow();
        model.digestProperty().subscribe(this::show);
    }

    private void show(@Nullable Digest found) {
        HumanImport read = found == null ? null : found.read();
        odd.getItems().setAll(read == null ? List.of() : odds.of(read));
        if (found == null) {
            return;
        }
        boolean none = model.study().concepts().isEmpty();
        Map<String, String> matched = found.mapping().concepts();
        long unmatched = found.concepts().keySet().stream()
                .filter(name -> matched.getOrDefault(name, name).isEmpty())
                .count();
        note.setText(
                none
                        ? messages.text("importing.name.no-concepts")
                        : unmatched > 0 ? messages.text("importing.name.unmatched", unmatched) : "");
        Shown.set(!note.getText().isEmpty(), note);
        Shown.set(!none, heads, scroll);
    }
}
