package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Budget and limits. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class BudgetController {
    private final BudgetViewModel model;
    private final Parent node;

    @FXML
    private TextField cap;

    @FXML
    private Label state;

    BudgetController(BudgetViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, Messages.beside(BudgetController.class));
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        cap.textProperty().bindBidirectional(model.amountProperty());
        state.textProperty().bind(model.stateProperty());
        model.wrongProperty().subscribe(wrong -> {
            state.getStyleClass().remove("text-bad");
            if (wrong) {
                state.getStyleClass().add("text-bad");
            }
        });
        cap.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.keep();
            }
        });
    }

    @FXML
    void keep() {
        model.keep();
    }
}
