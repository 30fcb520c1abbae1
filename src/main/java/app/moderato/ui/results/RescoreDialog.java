package app.moderato.ui.results;

import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The dialog in which a run is scored once more. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class RescoreDialog {
    private final RescoreModel model;
    private final Node place;
    private final Messages messages = Messages.beside(RescoreDialog.class);
    private final RescoreWords words = new RescoreWords(messages);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private Segments methods;

    @FXML
    private Label what;

    @FXML
    private HBox settings;

    @FXML
    private TextField temperature;

    @FXML
    private TextField epsilon;

    @FXML
    private Label cost;

    @FXML
    private Label target;

    @FXML
    private Label note;

    @FXML
    private Button score;

    /** @param place in the window over which it opens */
    RescoreDialog(RescoreModel model, Node place) {
        this.model = model;
        this.place = place;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, model::close);
        model.stateProperty().subscribe(this::follow);
    }

    private void follow(RescoreModel.State now) {
        if (now == RescoreModel.State.ASKING) {
            overlay.open(place);
            methods.getChildren().stream()
                    .filter(node -> node instanceof ToggleButton button && button.isSelected())
                    .forEach(Node::requestFocus);
        } else {
            overlay.close();
        }
    }

    @FXML
    void initialize() {
        methods.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.methodProperty()
                        .set(RatingMethod.valueOf(String.valueOf(chosen).toUpperCase(Locale.ROOT)));
            }
        });
        model.methodProperty().subscribe(now -> methods.valueProperty().set(now.code()));
        what.textProperty().bind(model.methodProperty().map(words::what));
        BooleanBinding compares = model.methodProperty().isEqualTo(RatingMethod.SSR);
        Shown.when(compares, settings);
        temperature.textProperty().bindBidirectional(model.temperatureProperty());
        epsilon.textProperty().bindBidirectional(model.epsilonProperty());
        cost.textProperty().bind(model.costProperty());
        target.textProperty().bind(model.targetProperty());
        note.textProperty().bind(model.noteProperty());
        Shown.when(model.costProperty().isNotEmpty(), cost);
        Shown.when(model.noteProperty().isNotEmpty(), note);
        score.disableProperty().bind(model.ableProperty().not());
    }

    @FXML
    void score() {
        model.score();
    }

    @FXML
    void cancel() {
        model.close();
    }
}
