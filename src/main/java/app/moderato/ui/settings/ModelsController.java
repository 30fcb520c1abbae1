package app.moderato.ui.settings;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Shown;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The wizard's fourth step: a list of models with a filter, or one by its name. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ModelsController {
    /** Rows left in sight above the chosen one. */
    private static final int ABOVE = 4;

    private final WizardViewModel wizard;
    private final ModelsModel model;
    private final Messages messages = Messages.beside(ModelsController.class);
    private final Parent node;
    private boolean filling;

    @FXML
    private Label facts;

    @FXML
    private SearchField filter;

    @FXML
    private ListView<ModelRow> list;

    @FXML
    private EmptyState none;

    @FXML
    private Button typed;

    @FXML
    private Label chosen;

    ModelsController(WizardViewModel wizard) {
        this.wizard = wizard;
        this.model = wizard.models();
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    Node list() {
        return list;
    }

    void focus() {
        if (model.listed().isEmpty()) {
            filter.requestFocus();
        } else {
            list.requestFocus();
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ABOVE));
        }
    }

    @FXML
    void initialize() {
        facts.textProperty().bind(model.factsProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.setItems(model.shown());
        list.setCellFactory(view -> new ModelCell(messages, wizard.checks()));
        list.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        model.chosenProperty().subscribe(this::select);
        wizard.checks().reportProperty().subscribe(list::refresh);
        Shown.when(Bindings.isEmpty(model.shown()), none);
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                model.listed().isEmpty() ? "settings.models.no-list" : "settings.models.no-match"),
                        model.factsProperty()));
        typed.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "settings.models.use-typed",
                                model.typedProperty().get()),
                        model.typedProperty()));
        Shown.when(model.typedProperty().isNotEmpty(), typed);
        chosen.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words, model.chosenProperty(), wizard.checks().reportProperty()));
    }

    private String words() {
        String now = model.chosenProperty().get();
        if (now == null) {
            return messages.text("settings.models.pick");
        }
        return messages.text(wizard.checks().passed(now) ? "settings.models.chosen" : "settings.models.unchecked", now);
    }

    private void picked(@Nullable ModelRow row) {
        if (!filling && row != null) {
            model.choose(row.name());
        }
    }

    private void select(@Nullable String name) {
        filling = true;
        list.getSelectionModel().clearSelection();
        model.shown().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        filling = false;
    }

    @FXML
    void useTyped() {
        model.chooseTyped();
    }
}
