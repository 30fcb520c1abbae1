package app.moderato.ui.transcript;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.SearchField;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Binds the left column to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class HitsController {
    /** A search begins when nothing was typed for so long. */
    private static final Duration PAUSE = Duration.millis(150);

    private static final double PERSON_ROW = 71;
    private static final double OTHER_ROW = 54;
    private static final Insets UNDER = new Insets(0, 0, 8, 0);

    private final HitsModel model;
    private final ObservableValue<String> summaryText;
    private final ObservableValue<@Nullable RunNames> names;
    private final Messages messages;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Parent node;
    private Sight sight;

    @FXML
    private VBox head;

    @FXML
    private SearchField search;

    @FXML
    private MenuButton concept;

    @FXML
    private Button anyConcept;

    @FXML
    private Button point;

    @FXML
    private ToggleButton starredChip;

    @FXML
    private Label summary;

    @FXML
    private ListView<Hit> hits;

    /** @param summary how much was found */
    HitsController(
            HitsModel model,
            ObservableValue<String> summary,
            ObservableValue<@Nullable RunNames> names,
            Messages messages) {
        this.model = model;
        this.summaryText = summary;
        this.names = names;
        this.messages = messages;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    /** Puts something over the search. */
    void offer(Node source) {
        VBox.setMargin(source, UNDER);
        head.getChildren().addFirst(source);
    }

    /** Puts the keyboard into the search field. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(summaryText);
        search.textProperty().bindBidirectional(model.filters().wordsProperty());
        search.textProperty().subscribe((old, now) -> pause.playFromStart());
        pause.setOnFinished(event -> model.lookIfChanged());
        FilterChips chips = new FilterChips(model, concept, anyConcept, point, starredChip, messages);
        names.subscribe(chips::use);
        model.arrangementProperty()
                .subscribe(now -> hits.setFixedCellSize(now == Arrangement.PERSON ? PERSON_ROW : OTHER_ROW));
        hits.setItems(model.hits());
        sight = new Sight(hits);
        hits.setCellFactory(ignored -> new HitCell(messages));
        hits.getSelectionModel().selectedItemProperty().subscribe((old, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().subscribe(this::select);
    }

    private void select(@Nullable Hit hit) {
        if (hit == null) {
            hits.getSelectionModel().clearSelection();
        } else if (!hit.equals(hits.getSelectionModel().getSelectedItem())) {
            hits.getSelectionModel().select(hit);
            sight.bring(hits.getSelectionModel().getSelectedIndex());
        }
    }
}
