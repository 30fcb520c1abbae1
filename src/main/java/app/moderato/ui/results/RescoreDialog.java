package app.moderato.ui.results;

import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
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
    private final Messages messages = Messages.beside(RescoreDialog.class);
    private final RescoreWords words = new RescoreWords(messages);

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
        FxmlLoader.load(this, messages);
        ConsentDialog.tie(
                model.consent(), dialog, new ConsentDialog.Parts(cost, target, note, score), place, this::focus);
    }

    private void focus() {
        methods.getChildren().stream()
                .filter(node -> node instanceof ToggleButton button && button.isSelected())
                .forEach(Node::requestFocus);
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
    }

    @FXML
    void score() {
        model.consent().begin();
    }

    @FXML
    void cancel() {
        model.consent().close();
    }
}
