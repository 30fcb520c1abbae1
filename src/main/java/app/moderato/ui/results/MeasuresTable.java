package app.moderato.ui.results;

import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Every rating question's mean per concept, one column a concept. */
final class MeasuresTable {
    private static final double HEADER = 31;
    private static final double ROW = 32;

    private final TableView<MeasureRow> table;
    private final Messages messages;

    MeasuresTable(TableView<MeasureRow> table, Messages messages) {
        this.table = table;
        this.messages = messages;
    }

    void show(ObservableList<ConceptName> concepts, ObservableList<MeasureRow> rows) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(rows);
        concepts.addListener((ListChangeListener<ConceptName>) change -> columns(concepts));
        rows.addListener((ListChangeListener<MeasureRow>) change -> fit(rows.size()));
        columns(concepts);
        fit(rows.size());
    }

    private void fit(int rows) {
        double height = HEADER + ROW * rows;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    private void columns(ObservableList<ConceptName> concepts) {
        TableColumn<MeasureRow, String> question = new TableColumn<>(messages.text("results.measures.question"));
        question.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().question()));
        question.setReorderable(false);
        question.setMinWidth(180);
        table.getColumns().setAll(List.of(question));
        for (ConceptName concept : concepts) {
            table.getColumns().add(column(concept));
        }
    }

    private TableColumn<MeasureRow, Double> column(ConceptName concept) {
        TableColumn<MeasureRow, Double> column = new TableColumn<>();
        column.setGraphic(new ConceptBadge(concept.letter(), concept.control()));
        column.getStyleClass().add("figure");
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().means().get(concept.id())));
        column.setCellFactory(_ -> new Figure());
        return column;
    }

    private final class Figure extends TableCell<MeasureRow, Double> {
        private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

        @Override
        protected void updateItem(@Nullable Double mean, boolean emptyCell) {
            super.updateItem(mean, emptyCell);
            MeasureRow row = getTableRow() == null ? null : getTableRow().getItem();
            pseudoClassStateChanged(BEST, row != null && mean != null && mean == row.best());
            if (emptyCell || row == null) {
                setText(null);
            } else {
                setText(
                        mean == null
                                ? messages.text("results.measures.none")
                                : messages.text("results.measures.figure", mean));
            }
        }
    }
}
