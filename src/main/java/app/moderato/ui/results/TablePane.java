package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Table view: the same numbers in lines and columns. Ctrl+C copies the chosen lines with their heads. */
final class TablePane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 32;
    /** More lines than this are scrolled through inside their card. */
    private static final int MOST_ROWS = 14;

    private static final double HEAD_AND_BAR = 68;

    private final Messages messages;
    private final TableView<FigureRow> concepts;
    private final TableView<FigureRow> pairs;
    private final TableView<FigureRow> models;
    private final TableView<FigureRow> others;
    private final Node conceptsCard;
    private final Node pairsCard;
    private final Node modelsCard;
    private final Node othersCard;
    private @Nullable Compared latest;

    TablePane(VBox view, Messages messages) {
        this.messages = messages;
        concepts = table("figures-table", "results.table.concepts");
        pairs = table("pairs-table", "results.pairs.title");
        models = table("models-table", "results.models.title");
        others = table("others-table", "results.others.title");
        conceptsCard = card("results.table.concepts", concepts);
        pairsCard = card("results.pairs.title", pairs);
        modelsCard = card("results.models.title", models);
        othersCard = card("results.others.title", others);
        view.getChildren().addAll(conceptsCard, pairsCard, modelsCard, othersCard);
    }

    private TableView<FigureRow> table(String id, String key) {
        TableView<FigureRow> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(messages.text(key));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(messages.text("results.pairs.none"));
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy(table);
                event.consume();
            }
        });
        return table;
    }

    private Node card(String key, TableView<FigureRow> table) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(messages.text("results.table.hint"));
        hint.getStyleClass().add("caption");
        HBox head = new HBox(title, gap, hint);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head, table);
        card.getStyleClass().add("card");
        VBox.setVgrow(table, Priority.ALWAYS);
        return card;
    }

    /** One table a moment after the other, so that none holds the screen for long. */
    void show(Compared now) {
        latest = now;
        boolean rated = now.comparison() != null && !now.comparison().concepts().isEmpty();
        Shown.set(rated, conceptsCard, pairsCard);
        Shown.set(now.models() != null, modelsCard);
        Shown.set(!now.others().isEmpty(), othersCard);
        if (rated) {
            fill(concepts, FigureTable.concepts(now));
            later(now, () -> fill(pairs, FigureTable.pairs(now)));
        }
        if (now.models() != null) {
            later(now, () -> fill(models, ModelFigures.of(now)));
        }
        later(now, () -> later(now, () -> fill(others, OtherFigures.of(now))));
    }

    private void later(Compared shown, Runnable then) {
        Platform.runLater(() -> {
            if (shown.equals(latest)) {
                then.run();
            }
        });
    }

    private static void fill(TableView<FigureRow> table, FigureTable content) {
        List<String> heads =
                table.getColumns().stream().map(TableColumn::getText).toList();
        if (!heads.equals(content.heads())) {
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

    private static TableColumn<FigureRow, String> column(FigureTable content, int index) {
        TableColumn<FigureRow, String> column =
                new TableColumn<>(content.heads().get(index));
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
    private static void copy(TableView<FigureRow> table) {
        List<FigureRow> chosen = table.getSelectionModel().getSelectedItems().isEmpty()
                ? table.getItems()
                : table.getSelectionModel().getSelectedItems();
        String heads = new FigureRow(
                        table.getColumns().stream().map(TableColumn::getText).toList())
                .copied();
        ClipboardContent content = new ClipboardContent();
        content.putString(heads + "\n"
                + chosen.stream()
                        .map(FigureRow::copied)
                        .collect(Collectors.joining("\n"))
                        .replace('−', '-'));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
