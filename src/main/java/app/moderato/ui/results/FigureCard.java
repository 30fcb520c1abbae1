package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card with figures in lines and columns. Ctrl+C copies the chosen lines with their heads. */
final class FigureCard extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 32;
    /** More lines than this are scrolled through inside their card. */
    private static final int MOST_ROWS = 14;

    private static final double HEAD_AND_BAR = 68;

    private final TableView<FigureRow> table = new TableView<>();
    private Map<String, String> meanings = Map.of();
    private List<String> heads = List.of();

    /**
     * @param id of the table
     * @param title key of the card's title, which is the table's spoken name too
     * @param none key of what is said in the place of lines
     */
    FigureCard(String id, String title, String none, Messages messages) {
        table.setId(id);
        table.setAccessibleText(messages.text(title));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = new Label(messages.text(none));
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        Label name = new Label(messages.text(title));
        name.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(messages.text("results.table.hint"));
        hint.getStyleClass().add("caption");
        HBox head = new HBox(name, gap, hint);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, table);
        getStyleClass().add("card");
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** @param byHead what is told of a head under the mouse, for the next {@link #fill} */
    void explain(Map<String, String> byHead) {
        meanings = Map.copyOf(byHead);
    }

    void fill(FigureTable content) {
        if (!heads.equals(content.heads())) {
            heads = content.heads();
            table.getColumns().clear();
            for (int i = 0; i < content.heads().size(); i++) {
                table.getColumns().add(column(content, i));
            }
        }
        // other numbers may be longer than those before
        for (int i = 0; i < table.getColumns().size(); i++) {
            table.getColumns().get(i).setPrefWidth(content.width(i));
        }
        table.getItems().setAll(content.rows());
        double height = HEAD_AND_BAR + ROW * Math.clamp(content.rows().size(), 1, MOST_ROWS);
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }

    private TableColumn<FigureRow, String> column(FigureTable content, int index) {
        String head = content.heads().get(index);
        TableColumn<FigureRow, String> column = new TableColumn<>(head);
        String meaning = meanings.get(head);
        if (meaning != null) {
            Label explained = new Label(head);
            explained.setTooltip(new Tooltip(meaning));
            explained.setAccessibleHelp(meaning);
            column.setText("");
            column.setGraphic(explained);
        }
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().cells().get(index)));
        column.setSortable(false);
        column.setReorderable(false);
        if (index >= content.texts()) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    /** Of no chosen line, all. */
    private void copy() {
        List<FigureRow> chosen = table.getSelectionModel().getSelectedItems().isEmpty()
                ? table.getItems()
                : table.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(new FigureRow(heads).copied() + "\n"
                + chosen.stream()
                        .map(FigureRow::copied)
                        .collect(Collectors.joining("\n"))
                        .replace('−', '-'));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
