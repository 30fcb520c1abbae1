package app.moderato.ui.results;

import app.moderato.core.study.Question;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The dialog in which some of a run's people are asked again. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class StabilityDialog {
    private static final String OWN = "own";
    private static final String PROPOSED = "proposed";

    private final StabilityModel model;

    @FXML
    private VBox dialog;

    @FXML
    private ComboBox<Question> question;

    @FXML
    private TextField people;

    @FXML
    private TextField seeds;

    @FXML
    private Segments whose;

    @FXML
    private HBox proposing;

    @FXML
    private TextField number;

    @FXML
    private Node typing;

    @FXML
    private TextArea typed;

    @FXML
    private TextField models;

    @FXML
    private Label cost;

    @FXML
    private Label target;

    @FXML
    private Label note;

    @FXML
    private Button begin;

    /** @param place in the window over which it opens */
    StabilityDialog(StabilityModel model, Node place) {
        this.model = model;
        FxmlLoader.load(this, Messages.beside(StabilityDialog.class));
        ConsentDialog.tie(
                model.consent(),
                dialog,
                new ConsentDialog.Parts(cost, target, note, begin),
                place,
                people::requestFocus);
    }

    @FXML
    void initialize() {
        question.setItems(model.questions());
        question.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Question shown) {
                return shown == null ? "" : MeasureName.of(shown);
            }

            @Override
            public @Nullable Question fromString(String text) {
                return null;
            }
        });
        question.valueProperty().bindBidirectional(model.questionProperty());
        people.textProperty().bindBidirectional(model.peopleProperty());
        seeds.textProperty().bindBidirectional(model.seedsProperty());
        number.textProperty().bindBidirectional(model.numberProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        models.textProperty().bindBidirectional(model.modelsProperty());
        whose.valueProperty().subscribe(now -> {
            if (now != null) {
                model.ownProperty().set(OWN.equals(now));
            }
        });
        model.ownProperty().subscribe(own -> whose.valueProperty().set(own ? OWN : PROPOSED));
        Shown.when(model.ownProperty(), typing);
        Shown.when(model.ownProperty().not(), proposing);
    }

    @FXML
    void begin() {
        model.consent().begin();
    }

    @FXML
    void cancel() {
        model.consent().close();
    }
}
