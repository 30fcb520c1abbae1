package app.moderato.ui.concept;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.study.Concept;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PromptView;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What respondents see of the selected concept: the card, or the prompt that carries it. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class StimulusController {
    private final ConceptsViewModel model;
    private final PictureShelf shelf;
    private final Messages messages = Messages.beside(StimulusController.class);
    private final Parent node;

    @FXML
    private Segments shapes;

    @FXML
    private VBox card;

    @FXML
    private StackPane cardPicture;

    @FXML
    private Label cardName;

    @FXML
    private Label cardText;

    @FXML
    private Label cardPrice;

    @FXML
    private VBox promptCard;

    @FXML
    private PromptView prompt;

    @FXML
    private Label note;

    @FXML
    private Label cost;

    StimulusController(ConceptsViewModel model, PictureShelf shelf) {
        this.model = model;
        this.shelf = shelf;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        cost.textProperty().bind(model.costProperty());
        Shown.when(model.costProperty().isNotEmpty(), cost);
        BooleanBinding asPrompt = Bindings.equal(shapes.valueProperty(), "preview-prompt");
        Shown.when(asPrompt, promptCard);
        Shown.when(asPrompt.not(), card);
        note.textProperty()
                .bind(Bindings.when(asPrompt)
                        .then(model.prompt().factsProperty())
                        .otherwise(model.showingProperty()));
        model.selectedProperty().subscribe(this::show);
        model.prompt().promptProperty().subscribe(this::show);
    }

    private void show(@Nullable ConceptRow row) {
        if (row == null) {
            return;
        }
        Concept concept = row.concept();
        cardName.setText(concept.name());
        cardText.setText(concept.text());
        cardPrice.setText(row.name().price());
        Shown.set(!concept.text().isBlank(), cardText);
        Shown.set(!row.name().price().isEmpty(), cardPrice);
        cardPicture.getChildren().setAll(StimulusPictures.of(concept.pictures(), shelf, messages));
        Shown.set(!concept.pictures().isEmpty(), cardPicture);
    }

    private void show(@Nullable PromptPreview now) {
        prompt.show(now, "");
    }
}
