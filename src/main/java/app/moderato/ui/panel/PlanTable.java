package app.moderato.ui.panel;

import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** People by replicates; what reaches the power wanted stands out. A line is a number of people. */
final class PlanTable {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    /** Lines in sight over the one proposed. */
    private static final int ABOVE = 4;

    private static final double PEOPLE = 96;
    private static final double POWER = 152;

    private final TableView<Integer> table;
    private final PlanWords words;
    private @Nullable Plan shown;

    PlanTable(TableView<Integer> table, PlanWords words, Messages messages) {
        this.table = table;
        this.words = words;
        TableColumn<Integer, Integer> people = new TableColumn<>(messages.text("panel.plan.people"));
        people.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        add(people, PEOPLE);
        for (int times : Plan.REPLICATES) {
            TableColumn<Integer, PowerTable.Row> column =
                    new TableColumn<>(messages.text("panel.plan.replicates", times));
            column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(row(line.getValue(), times)));
            column.setCellFactory(cells -> new PowerCell());
            add(column, POWER);
        }
    }

    private void add(TableColumn<Integer, ?> column, double width) {
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("figure");
        table.getColumns().add(column);
    }

    /** @param proposed is chosen to begin with */
    void show(Plan plan, OptionalInt proposed) {
        shown = plan;
        List<Integer> lines = plan.table().worthShowing();
        table.getItems().setAll(lines);
        table.getSelectionModel().clearSelection();
        proposed.ifPresent(people -> {
            table.getSelectionModel().select(Integer.valueOf(people));
            table.scrollTo(Math.max(0, lines.indexOf(people) - ABOVE));
        });
    }

    private PowerTable.@Nullable Row row(int people, int times) {
        Plan plan = shown;
        return plan == null
                ? null
                : plan.table().of(people).stream()
                        .filter(row -> row.replicates() == times)
                        .findFirst()
                        .orElse(null);
    }

    private final class PowerCell extends TableCell<Integer, PowerTable.Row> {
        @Override
        protected void updateItem(PowerTable.@Nullable Row row, boolean noRow) {
            super.updateItem(row, noRow);
            Plan plan = shown;
            setText(noRow || row == null ? null : words.cell(row));
            pseudoClassStateChanged(
                    REACHED,
                    !noRow
                            && row != null
                            && plan != null
                            && row.power() >= plan.table().wanted());
        }
    }
}
