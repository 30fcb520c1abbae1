package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Who is almost someone else. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class DiversityController {
    private final PanelViewModel model;
    private final Consumer<PersonaId> show;
    private final Messages messages = Messages.beside(DiversityController.class);
    private final Map<PersonaId, String> names = new HashMap<>();
    private final Parent node;

    @FXML
    private Label finding;

    @FXML
    private ListView<NearCopies.Pair> pairs;

    /** @param show takes a person to the list of people */
    DiversityController(PanelViewModel model, Consumer<PersonaId> show) {
        this.model = model;
        this.show = show;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        pairs.setCellFactory(list -> new PairCell(names, messages));
        pairs.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        pairs.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        model.copiesProperty().subscribe(this::show);
    }

    private void open() {
        NearCopies.Pair pair = pairs.getSelectionModel().getSelectedItem();
        if (pair != null) {
            show.accept(pair.one());
        }
    }

    private void show(@Nullable NearCopies found) {
        names.clear();
        ReadPanel panel = model.panelProperty().get();
        if (found == null || panel == null) {
            finding.setText(messages.text("panel.copies.searching"));
            pairs.getItems().clear();
            return;
        }
        panel.panel().personas().forEach(person -> names.put(person.id(), person.name()));
        List<NearCopies.Pair> listed =
                found.pairs().isEmpty() ? found.closest().stream().toList() : found.pairs();
        finding.setText(messages.text(
                found.people().isEmpty() ? "panel.diversity.none" : "panel.diversity.some",
                found.people().size(),
                panel.panel().personas().size()));
        pairs.getItems().setAll(listed);
    }
}
