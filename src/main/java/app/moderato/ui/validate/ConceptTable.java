package app.moderato.ui.validate;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.MeterBar.Fill;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Concepts one by one; choosing a row shows its distributions. */
final class ConceptTable {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double ROW = 27;

    /** KS bars run from here to 1. */
    private static final double LEAST_KS = 0.5;

    private final TableView<ConceptLine> table;
    private final Messages messages;

    ConceptTable(TableView<ConceptLine> table, Messages messages, Consumer<@Nullable String> chosen) {
        this.table = table;
        this.messages = messages;
        table.getColumns()
                .setAll(List.of(
                        column("validate.table.number", "figure", 36, line -> text(line.number() + "")),
                        growing("validate.table.concept"),
                        column("validate.table.people", "figure", 76, line -> text(line.humanN())),
                        column("validate.table.human", "figure", 92, line -> text(line.human())),
                        column("validate.table.synthetic", "figure", 88, line -> text(line.synthetic())),
                        column("validate.table.gap", "figure", 58, ConceptTable::gap),
                        column("validate.table.ks", "ks", 128, ConceptTable::ks)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setFixedCellSize(ROW);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> chosen.accept(line == null ? null : line.match().concept()));
    }

    void show(List<ConceptLine> lines) {
        if (!table.getItems().equals(lines)) {
            table.getItems().setAll(lines);
        }
    }

    void clearChoice() {
        table.getSelectionModel().clearSelection();
    }

    private TableColumn<ConceptLine, ConceptLine> growing(String key) {
        TableColumn<ConceptLine, ConceptLine> column = column(key, "name", 90, line -> text(line.name()));
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    private TableColumn<ConceptLine, ConceptLine> column(
            String key, String style, double width, Function<ConceptLine, Node> content) {
        TableColumn<ConceptLine, ConceptLine> column = new TableColumn<>(messages.text(key));
        column.getStyleClass().add(style);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ConceptLine line, boolean emptyCell) {
                super.updateItem(line, emptyCell);
                setGraphic(line == null || emptyCell ? null : content.apply(line));
            }
        });
        return column;
    }

    private static Label text(String words) {
        return new Label(words);
    }

    private static Node gap(ConceptLine line) {
        Label gap = text(line.gap());
        gap.getStyleClass().add("gap");
        gap.pseudoClassStateChanged(WIDE, line.wide());
        return gap;
    }

    private static Node ks(ConceptLine line) {
        MeterBar bar = new MeterBar();
        bar.show(new Fill((line.match().ks() - LEAST_KS) / (1 - LEAST_KS), "accent"));
        HBox cell = new HBox(bar, text(line.ks()));
        cell.getStyleClass().add("ks-cell");
        return cell;
    }
}
