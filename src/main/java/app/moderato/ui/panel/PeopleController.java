package app.moderato.ui.panel;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Shown;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** The table of the people, with the bar that says which of them it shows. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PeopleController {
    private static final int FILTERS = 2;
    private static final int NARROW_FILTERS = 1;
    /** Rows that stay in sight above the one stepped to. */
    private static final int ABOVE = 8;

    private final PanelViewModel model;
    private final Runnable asked;
    private final Messages messages = Messages.beside(PeopleController.class);
    private final FilterMenu menus;
    private final Parent node;

    @FXML
    private HBox filters;

    @FXML
    private SearchField search;

    @FXML
    private Label count;

    @FXML
    private Button clear;

    @FXML
    private TableView<PersonRow> table;

    /** @param asked somebody's details are asked for */
    PeopleController(PanelViewModel model, Runnable asked) {
        this.model = model;
        this.asked = asked;
        this.menus = new FilterMenu(messages, model.words());
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    void find() {
        search.requestFocus();
    }

    void focus() {
        table.requestFocus();
    }

    void step(boolean forwards) {
        if (forwards) {
            table.getSelectionModel().selectNext();
        } else {
            table.getSelectionModel().selectPrevious();
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - ABOVE));
    }

    /** Shows less where there is less room. */
    void follow(ObservableBooleanValue narrow) {
        PeopleTable rows = new PeopleTable(table, model, messages);
        narrow.subscribe(now -> {
            rows.narrow(now);
            showFilters(now);
        });
        model.filters().addListener((ListChangeListener<AttributeFilter>) change -> showFilters(narrow.get()));
    }

    @FXML
    void initialize() {
        count.textProperty().bind(model.countProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        Shown.when(model.filteredProperty(), count, clear);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && table.getSelectionModel().getSelectedItem() != null) {
                asked.run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                asked.run();
            }
        });
    }

    @FXML
    void clear() {
        model.clear();
    }

    private void showFilters(boolean narrow) {
        filters.getChildren().setAll(menus.buttons(model.filters(), narrow ? NARROW_FILTERS : FILTERS));
    }
}
