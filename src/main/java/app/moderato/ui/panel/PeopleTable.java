package app.moderato.ui.panel;

import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.panel.Persona;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The people as a table with the study's own attributes as columns; sortable, only the rows in sight are drawn. */
final class PeopleTable {
    /** As many fit between quotas and details; the others wait in the table's menu. */
    private static final int ATTRIBUTES = 5;
    /** Of the attributes shown, those that go where the window is narrow. */
    private static final List<Integer> GO_WHEN_NARROW = List.of(1, 4);

    private static final double LETTER = 7;
    private static final double MARGINS = 14;
    private static final double NARROWEST = 44;
    private static final double ID = 56;
    private static final double NAME = 136;
    private static final double WIDEST = 112;
    private static final int LOOKED_AT = 300;
    /** Rows that are in sight from the top in every window, and those left above one that is brought to sight. */
    private static final int IN_SIGHT = 8;

    private static final int ABOVE = 3;

    private final TableView<PersonRow> table;
    private final Messages messages;
    private final List<TableColumn<PersonRow, PersonRow>> attributes = new ArrayList<>();
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
        List<PersonaAttribute> ordered = IntStream.range(
                        0, panel.profile().attributes().size())
                .mapToObj(i -> panel.profile().attributes().get(i))
                .sorted(Comparator.comparingInt(attribute -> Captions.rank(attribute.name())))
                .toList();
        for (PersonaAttribute attribute : ordered) {
            TableColumn<PersonRow, PersonRow> column = column(
                    "people-" + attribute.name().replaceAll("\\W+", "-"),
                    Captions.attribute(attribute.name()),
                    row -> row.value(attribute.name()),
                    Captions::brief,
                    attribute.isNumeric(),
                    panel);
            attributes.add(column);
        }
        TableColumn<PersonRow, PersonRow> id = column(
                "people-id",
                messages.text("panel.table.id"),
                row -> row.persona().id().value(),
                UnaryOperator.identity(),
                false,
                panel);
        id.getStyleClass().addAll("muted-column", "first-column");
        id.setMinWidth(ID);
        id.setPrefWidth(Math.max(ID, id.getPrefWidth()));
        id.setMaxWidth(id.getPrefWidth());
        TableColumn<PersonRow, PersonRow> name = column(
                "people-name",
                messages.text("panel.table.person"),
                row -> row.persona().name(),
                UnaryOperator.identity(),
                false,
                panel);
        name.getStyleClass().add("name-column");
        name.setPrefWidth(NAME);
        TableColumn<PersonRow, PersonRow> weight = column(
                "people-weight",
                messages.text("panel.table.weight"),
                row -> PanelWords.two(row.persona().weight()),
                UnaryOperator.identity(),
                true,
                panel);
        weight.setComparator(Comparator.comparing(PersonRow::persona, Comparator.comparingDouble(Persona::weight)));
        List<TableColumn<PersonRow, PersonRow>> columns = new ArrayList<>(List.of(id, name));
        columns.addAll(attributes);
        columns.add(weight);
        table.getColumns().setAll(columns);
        table.getSortOrder().clear();
        table.setTableMenuButtonVisible(attributes.size() > ATTRIBUTES);
        hideWhatDoesNotFit();
    }

    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            hideWhatDoesNotFit();
        }
    }

    private void hideWhatDoesNotFit() {
        for (int i = 0; i < attributes.size(); i++) {
            attributes.get(i).setVisible(i < ATTRIBUTES && !(narrow && GO_WHEN_NARROW.contains(i)));
        }
    }

    private TableColumn<PersonRow, PersonRow> column(
            String id,
            String title,
            Function<PersonRow, String> text,
            UnaryOperator<String> shown,
            boolean numeric,
            ReadPanel panel) {
        TableColumn<PersonRow, PersonRow> column = new TableColumn<>(title);
        column.setId(id);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, shown));
        column.setComparator(numeric ? byNumber(text) : Comparator.comparing(text, PeopleTable::byWords));
        if (numeric) {
            column.getStyleClass().add("figure");
        }
        column.setPrefWidth(Math.clamp(
                Math.max(usual(panel, row -> shown.apply(text.apply(row))), title.length() + 1) * LETTER + MARGINS,
                NARROWEST,
                WIDEST));
        column.setMinWidth(NARROWEST);
        if (numeric) {
            column.setMaxWidth(column.getPrefWidth());
        }
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

    private static Comparator<PersonRow> byNumber(Function<PersonRow, String> text) {
        return Comparator.comparingLong(row -> {
            String value = text.apply(row);
            return value.isEmpty() ? Long.MAX_VALUE : Long.parseLong(value);
        });
    }

    /** Without regard to case, the missing ones last. */
    private static int byWords(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? Boolean.compare(a.isEmpty(), b.isEmpty()) : a.compareToIgnoreCase(b);
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
