package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Passage;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.MarkedTextArea;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of one concept. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ConceptFormController {
    private final ConceptsViewModel model;
    private final ConceptEditor editor;
    private final PictureDesk pictureDesk;
    private final Messages messages = Messages.beside(ConceptFormController.class);
    private final Parent node;
    private EditedText nameText;
    private EditedText priceText;
    private EditedText words;

    @FXML
    private TextField code;

    @FXML
    private TextField name;

    @FXML
    private FieldNote nameNote;

    @FXML
    private TextField price;

    @FXML
    private FieldNote priceNote;

    @FXML
    private ComboBox<ConceptEditor.Role> role;

    @FXML
    private MarkedTextArea text;

    @FXML
    private FieldNote textNote;

    @FXML
    private Label measures;

    @FXML
    private VBox pictures;

    @FXML
    private AttributeRows attributes;

    @FXML
    private Label summary;

    @FXML
    private VBox checks;

    ConceptFormController(ConceptsViewModel model, PictureDesk pictureDesk) {
        this.model = model;
        this.editor = model.editor();
        this.pictureDesk = pictureDesk;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        measures.textProperty().bind(model.measuresProperty());
        summary.textProperty().bind(model.summaryProperty());
        nameText = new EditedText(name, editor::name);
        priceText = new EditedText(price, editor.price()::type);
        text.area().setId("concept-text");
        words = new EditedText(text.area(), editor::text);
        role.getItems().setAll(ConceptEditor.Role.values());
        role.setConverter(InWords.words(value -> messages.text(roleKey(value))));
        role.setOnAction(event -> {
            Concept now = editor.draft().conceptProperty().get();
            if (role.getValue() != null && now != null && role.getValue() != ConceptEditor.Role.of(now)) {
                editor.role(role.getValue());
            }
        });
        // what is written about a price as it is typed would be changed under the hand
        price.focusedProperty().subscribe(focused -> {
            if (!focused) {
                priceText.show(editor.price().text());
            }
        });
        attributes.onChange(editor::attributes);
        pictures.getChildren().setAll(pictureDesk.node());
        editor.draft().conceptProperty().subscribe(this::show);
        model.selectedProperty()
                .subscribe(row -> code.setText(row == null ? "" : row.name().letter()));
        model.marked().addListener((ListChangeListener<Passage>) change -> text.mark(model.marked()));
        model.checks().addListener((ListChangeListener<CheckRow>) change -> showChecks());
        model.problems().addListener((MapChangeListener<String, String>) change -> showProblems());
        text.mark(model.marked());
        showChecks();
    }

    private static String roleKey(ConceptEditor.Role role) {
        return switch (role) {
            case CONCEPT -> "concept.role.concept";
            case CONTROL -> "concept.role.control";
            case CONTROL_ONCE -> "concept.role.control-once";
        };
    }

    @FXML
    void duplicate() {
        editor.duplicate();
    }

    @FXML
    void remove() {
        editor.remove();
    }

    /** Puts the keyboard where a new concept is named. */
    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void show(@Nullable Concept now) {
        if (now == null) {
            return;
        }
        nameText.show(now.name());
        words.show(now.text());
        if (!price.isFocused() || !editor.price().isPrice(price.getText())) {
            priceText.show(editor.price().text());
        }
        role.setValue(ConceptEditor.Role.of(now));
        attributes.show(now.attributes());
        pictureDesk.show(now.pictures());
        showProblems();
    }

    private void showProblems() {
        boolean unnamed = name.getText().isBlank();
        nameNote.tell(
                unnamed ? messages.text("concept.name.empty") : model.problems().get("name"), name);
        priceNote.tell(editor.price().trouble(), price);
        String whole = Objects.requireNonNullElse(model.problems().get(""), "");
        textNote.tell(whole.isEmpty() ? model.problems().get("text") : whole, text.area());
        attributes.tell(model.problems().get("attributes"));
    }

    private void showChecks() {
        List<Node> lines = model.checks().stream().<Node>map(CheckLine::new).toList();
        checks.getChildren().setAll(lines);
    }
}
