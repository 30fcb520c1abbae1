package app.moderato.ui.validate.importing;

import app.moderato.core.study.Question;
import app.moderato.file.human.HumanImport;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private Label oddTitle;

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
        new NameLines(model, names, messages).follow();
        model.mapped().digestProperty().subscribe(this::show);
    }

    private void show(@Nullable Digest found) {
        HumanImport read = found == null ? null : found.read();
        odd.getItems().setAll(read == null ? List.of() : odds.of(read));
        Shown.set(!odd.getItems().isEmpty(), oddTitle, odd);
        if (found == null) {
            return;
        }
        boolean none = model.study().concepts().isEmpty();
        note.setText(Stream.of(none ? messages.text("importing.name.no-concepts") : unmatched(found), question(found))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
        Shown.set(!note.getText().isEmpty(), note);
        Shown.set(!none, heads, scroll);
    }

    private String unmatched(Digest found) {
        int unmatched = found.unmatched().size();
        return unmatched > 0 ? messages.text("importing.name.unmatched", unmatched) : "";
    }

    /** What the ratings of a file are held against that names no question. */
    private String question(Digest found) {
        List<Question> rated = model.study().questions();
        return !found.questions().isEmpty() || rated.isEmpty()
                ? ""
                : messages.text("importing.name.question", MeasureName.of(rated.getFirst()));
    }
}
