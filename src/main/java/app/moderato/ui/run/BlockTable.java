package app.moderato.ui.run;

import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.Spoken;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The blocks of an interview with their cells: a bar and four counts, which change in place. */
final class BlockTable {
    private static final double ROW = 31;
    private static final double HEAD = 30;
    private static final int MOST_ROWS = 9;

    private final TableView<BlockRow> table;
    private final Messages messages;
    private final TableColumn<BlockRow, BlockRow> queued;

    BlockTable(TableView<BlockRow> table, Messages messages) {
        this.table = table;
        this.messages = messages;
        TableColumn<BlockRow, BlockRow> name = column("run.table.block", NameCell::new);
        TableColumn<BlockRow, BlockRow> bar = column("run.table.progress", BarCell::new);
        bar.setText("");
        TableColumn<BlockRow, BlockRow> done = figure("run.table.done", "strong", BlockCount::done);
        TableColumn<BlockRow, BlockRow> inFlight = figure("run.table.in-flight", "muted", BlockCount::inFlight);
        TableColumn<BlockRow, BlockRow> failed = figure("run.table.failed", "failed", BlockCount::failed);
        queued = figure("run.table.queued", "muted", BlockCount::queued);
        table.getColumns().setAll(List.of(name, bar, done, inFlight, failed, queued));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        width(name, 130, 400);
        width(bar, 90, 400);
        width(done, 62, 62);
        width(inFlight, 70, 70);
        width(failed, 58, 58);
        width(queued, 88, 88);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(messages.text("run.table.none")));
    }

    /** @param queue whether what was not asked yet still will be */
    void remainIn(boolean queue) {
        queued.setText(messages.text(queue ? "run.table.queued" : "run.table.not-asked"));
    }

    void fill(ObservableList<BlockRow> rows) {
        table.setItems(rows);
        Runnable fit = () -> {
            double height = HEAD + ROW * Math.clamp(rows.size(), 1, MOST_ROWS);
            table.setPrefHeight(height);
            table.setMinHeight(height);
            table.setMaxHeight(height);
        };
        rows.addListener((ListChangeListener<BlockRow>) change -> fit.run());
        fit.run();
    }

    private static void width(TableColumn<?, ?> column, double least, double most) {
        column.setMinWidth(least);
        column.setPrefWidth(most);
        column.setMaxWidth(most == least ? most : Double.MAX_VALUE);
    }

    private TableColumn<BlockRow, BlockRow> figure(String key, String style, ToIntFunction<BlockCount> value) {
        TableColumn<BlockRow, BlockRow> column = column(key, () -> new CountCell(style, value));
        column.getStyleClass().add("figure");
        return column;
    }

    private TableColumn<BlockRow, BlockRow> column(String key, Supplier<TableCell<BlockRow, BlockRow>> cell) {
        TableColumn<BlockRow, BlockRow> column = new TableColumn<>(messages.text(key));
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cell.get());
        return column;
    }

    private static final class NameCell extends TableCell<BlockRow, BlockRow> {
        @Override
        protected void updateItem(@Nullable BlockRow row, boolean emptyCell) {
            super.updateItem(row, emptyCell);
            if (row == null || emptyCell) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            HBox parts = new HBox();
            parts.getStyleClass().add("block-name");
            row.concept()
                    .ifPresent(
                            concept -> parts.getChildren().add(new ConceptBadge(concept.letter(), concept.control())));
            parts.getChildren().add(new Label(row.name()));
            setGraphic(parts);
            setAccessibleText(Spoken.words(parts));
        }
    }

    /** Follows the counts of the row it shows. */
    private abstract static class FollowingCell extends TableCell<BlockRow, BlockRow> {
        private Subscription following = Subscription.EMPTY;

        abstract void show(@Nullable BlockCount count);

        @Override
        protected void updateItem(@Nullable BlockRow row, boolean emptyCell) {
            super.updateItem(row, emptyCell);
            following.unsubscribe();
            following = Subscription.EMPTY;
            if (row == null || emptyCell) {
                show(null);
            } else {
                following = row.countProperty().subscribe(this::show);
            }
        }
    }

    private final class CountCell extends FollowingCell {
        private final ToIntFunction<BlockCount> value;
        private final Label label = new Label();

        CountCell(String style, ToIntFunction<BlockCount> value) {
            this.value = value;
            getStyleClass().add("figure");
            label.getStyleClass().add(style);
            setGraphic(label);
        }

        @Override
        void show(@Nullable BlockCount count) {
            int number = count == null ? 0 : value.applyAsInt(count);
            boolean mark = label.getStyleClass().contains("failed");
            label.setText(
                    count == null
                            ? ""
                            : number == 0 && mark ? messages.text("run.table.nothing") : Figures.count(number));
            setAccessibleText(count == null ? "" : Figures.count(number));
            if (mark) {
                label.pseudoClassStateChanged(LiveStyles.SOME, number > 0);
            }
        }
    }

    private final class BarCell extends FollowingCell {
        private final MeterBar bar = new MeterBar();

        BarCell() {
            bar.getStyleClass().add("block-bar");
        }

        @Override
        void show(@Nullable BlockCount count) {
            setGraphic(count == null ? null : bar);
            setAccessibleText("");
            if (count != null) {
                bar.show(LiveStyles.fills(count));
                setAccessibleText(messages.text("run.table.ended", count.ended(), count.planned()));
            }
        }
    }
}
