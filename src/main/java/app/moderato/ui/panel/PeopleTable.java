package app.moderato.ui.panel;

import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The people as a table with the study's own attributes as columns; sortable, only the rows in sight are drawn. */
final class PeopleTable {
    private static final double LETTER = 7;
    private static final double MARGINS = 14;
    private static final double NARROWEST = 44;
    private static final double ID = 56;
    private static final double NAME = 136;
    private static final double WIDEST = 104;
    private static final int LOOKED_AT = 300;
    /** Rows that are in sight from the top in every window, and those left above one that is brought to sight. */
    private static final int IN_SIGHT = 8;

    private static final int ABOVE = 3;

    private final TableView<PersonRow> table;
    private final Messages messages;
    /** By attribute, those most looked for first. */
    private final Map<String, TableColumn<PersonRow, PersonRow>> attributes = new LinkedHashMap<>();

    private boolean narrow;

    PeopleTable(TableView<PersonRow> table, PanelViewModel model, Messages messages) {
        this.table = table;
        this.messages = messages;
        SortedList<PersonRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        model.selectedProperty().subscribe(this::select);
        model.shown().subscribe(() -> select(model.selectedProperty().get()));
        model.panelProperty().subscribe(this::show);
        InSight.whenLaidOut(table, this::bringToSight);
    }

    private void select(@Nullable PersonRow row) {
        if (row != null && !row.equals(table.getSelectionModel().getSelectedItem())) {
            int index = table.getItems().indexOf(row);
            if (index >= 0) {
                table.getSelectionModel().select(index);
                bringToSight();
            }
        }
    }

    private void bringToSight() {
        int index = table.getSelectionModel().getSelectedIndex();
        table.scrollTo(index < IN_SIGHT ? 0 : index - ABOVE);
    }

    private void show(@Nullable ReadPanel panel) {
        if (panel == null) {
            return;
        }
        attributes.clear();
        panel.profile().attributes().stream()
                .sorted(Comparator.comparingInt(attribute -> Captions.rank(attribute.name())))
                .forEach(attribute -> attributes.put(attribute.name(), column(attribute, panel)));
        List<TableColumn<PersonRow, PersonRow>> columns = new ArrayList<>(List.of(id(panel), name(panel)));
        columns.addAll(attributes.values());
        columns.add(weight(panel));
        table.getColumns().setAll(columns);
        table.getSortOrder().clear();
        hideWhatDoesNotFit();
    }

    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            hideWhatDoesNotFit();
        }
    }

    private void hideWhatDoesNotFit() {
        List<String> fitting = AttributesInSight.of(List.copyOf(attributes.keySet()), narrow);
        attributes.forEach((attribute, column) -> column.setVisible(fitting.contains(attribute)));
        table.setTableMenuButtonVisible(fitting.size() < attributes.size());
    }

    private TableColumn<PersonRow, PersonRow> id(ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = column(
                "people-id",
                messages.text("panel.table.id"),
                row -> row.persona().id().value(),
                UnaryOperator.identity(),
                panel.orders().ids(),
                panel);
        column.getStyleClass().addAll("muted-column", "first-column");
        column.setMinWidth(ID);
        column.setPrefWidth(Math.max(ID, column.getPrefWidth()));
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<PersonRow, PersonRow> name(ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = column(
                "people-name",
                messages.text("panel.table.person"),
                row -> row.persona().name(),
                UnaryOperator.identity(),
                panel.orders().names(),
                panel);
        column.getStyleClass().add("name-column");
        column.setPrefWidth(NAME);
        return column;
    }

    private TableColumn<PersonRow, PersonRow> column(PersonaAttribute attribute, ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = column(
                "people-" + attribute.name().replaceAll("\\W+", "-"),
                Captions.attribute(attribute.name()),
                row -> row.value(attribute.name()),
                Captions::brief,
                Objects.requireNonNull(panel.orders().attributes().get(attribute.name())),
                panel);
        return attribute.isNumeric() ? figures(column) : column;
    }

    private TableColumn<PersonRow, PersonRow> weight(ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = column(
                "people-weight",
                messages.text("panel.table.weight"),
                row -> PanelWords.two(row.persona().weight()),
                UnaryOperator.identity(),
                panel.orders().weights(),
                panel);
        column.getStyleClass().add("last-column");
        return figures(column);
    }

    private static TableColumn<PersonRow, PersonRow> figures(TableColumn<PersonRow, PersonRow> column) {
        column.getStyleClass().add("figure");
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<PersonRow, PersonRow> column(
            String id,
            String title,
            Function<PersonRow, String> text,
            UnaryOperator<String> shown,
            PeopleOrder order,
            ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = new TableColumn<>(title);
        column.setId(id);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, shown));
        column.setComparator(order);
        column.setPrefWidth(Math.clamp(
                Math.max(usual(panel, row -> shown.apply(text.apply(row))), title.length() + 1) * LETTER + MARGINS,
                NARROWEST,
                WIDEST));
        column.setMinWidth(NARROWEST);
        return column;
    }

    /** Characters that nine values in ten have at most. */
    private static int usual(ReadPanel panel, Function<PersonRow, String> text) {
        int[] lengths = panel.people().stream()
                .limit(LOOKED_AT)
                .mapToInt(row -> text.apply(row).length())
                .sorted()
                .toArray();
        return lengths[lengths.length * 9 / 10];
    }

    private final class Cell extends TableCell<PersonRow, PersonRow> {
        private final Function<PersonRow, String> text;
        private final UnaryOperator<String> shown;

        Cell(Function<PersonRow, String> text, UnaryOperator<String> shown) {
            this.text = text;
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable PersonRow row, boolean emptyCell) {
            super.updateItem(row, emptyCell);
            String value = row == null || emptyCell ? "" : text.apply(row);
            boolean missing = row != null && !emptyCell && value.isEmpty();
            setText(missing ? messages.text("panel.table.missing") : shown.apply(value));
        }
    }
}
