package app.moderato.ui.shell;

import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.shell.SearchModel.Hit;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** Search everything: a field over a list of hits; Enter goes to the first, or to the one chosen with the arrows. */
final class Search {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 300;

    private final SearchModel model;
    private final Navigator navigator;
    private final SearchField field = new SearchField();
    private final ListView<Hit> list = new ListView<>();
    private final PopOver popOver = new PopOver();

    Search(SearchModel model, Navigator navigator, Messages messages) {
        this.model = model;
        this.navigator = navigator;
        field.setId("search-field");
        field.setPromptText(messages.text("shell.search.prompt"));
        field.setAccessibleText(messages.text("shell.search.prompt"));
        list.setId("search-hits");
        list.setAccessibleText(messages.text("shell.search.hits"));
        list.setPlaceholder(new Label(messages.text("shell.search.none")));
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(_ -> new HitCell());
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnMouseClicked(event -> goToChosen());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToChosen();
            }
        });
        VBox content = new VBox(field, list);
        content.setId("search");
        content.getStyleClass().addAll("popover-body", "search");
        popOver.setContentNode(content);
        popOver.setAnimated(false);
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(Search.class.getResource("shell.css"))
                        .toExternalForm());
    }

    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(owner);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void find(String words) {
        list.getItems().setAll(model.hits(words));
        list.getSelectionModel().selectFirst();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> goToChosen();
            case ESCAPE -> {
                if (!field.getText().isEmpty()) {
                    return;
                }
                popOver.hide();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goToChosen() {
        Hit chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popOver.hide();
            navigator.go(chosen.place());
        }
    }

    private static final class HitCell extends ListCell<Hit> {
        private final Label name = new Label();
        private final Label kind = new Label();
        private final HBox line = new HBox(kind, name);

        HitCell() {
            kind.getStyleClass().addAll("caption", "hit-kind");
            line.getStyleClass().add("hit");
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean emptyCell) {
            super.updateItem(hit, emptyCell);
            if (hit == null || emptyCell) {
                setGraphic(null);
            } else {
                name.setText(hit.name());
                kind.setText(hit.kind());
                setGraphic(line);
            }
        }
    }
}
