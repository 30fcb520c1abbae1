package app.moderato.ui.validate;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.MeterBar.Fill;
import app.moderato.ui.control.Spoken;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Concepts one by one; choosing a row shows its distributions. */
final class ConceptTable {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double ROW = 27;

    private static final double LEAST_NAME = 90;
    /** Rows that can be seen however low the window is. */
    private static final int LEAST_ROWS = 4;

    private static final double HEAD = 32;
    private static final double SCROLL_BAR = 14;
    private static final double EDGES = 2;

    private final TableView<ConceptLine> table;
    private final Messages messages;
    private final TableColumn<ConceptLine, ConceptLine> concept;
    private final TableColumn<ConceptLine, ConceptLine> people;
    private boolean showing;

    ConceptTable(TableView<ConceptLine> table, Messages messages, Consumer<@Nullable String> chosen) {
        this.table = table;
        this.messages = messages;
        this.concept = column("validate.table.concept", "name", LEAST_NAME, line -> text(line.name()));
        concept.setMaxWidth(Double.MAX_VALUE);
        this.people = column("validate.table.people", "figure", 84, line -> text(line.humanN()));
        table.getColumns()
                .setAll(List.of(
                        column("validate.table.number", "figure", 36, line -> text(String.valueOf(line.number()))),
                        concept,
                        people,
                        column("validate.table.human", "figure", 98, line -> text(line.human())),
                        column("validate.table.synthetic", "figure", 86, line -> text(line.synthetic())),
                        column("validate.table.gap", "figure", 54, ConceptTable::gap),
                        column("validate.table.ks", "ks", 124, ConceptTable::ks)));
        table.setFixedCellSize(ROW);
        table.getSelectionModel().selectedItemProperty().addListener((observed, was, now) -> {
            if (!showing) {
                chosen.accept(now == null ? null : now.match().concept());
            }
        });
        table.widthProperty().subscribe(this::fit);
        table.heightProperty().subscribe(this::fit);
        table.heightProperty().subscribe(() -> Platform.runLater(this::keepInSight));
        people.visibleProperty().subscribe(this::fit);
    }

    /** What the other columns leave is the name's. */
    private void fit() {
        double others = table.getVisibleLeafColumns().stream()
                .filter(column -> !column.equals(concept))
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean scrolls = HEAD + ROW * table.getItems().size() > table.getHeight();
        concept.setPrefWidth(Math.max(LEAST_NAME, table.getWidth() - others - (scrolls ? SCROLL_BAR : 0) - EDGES));
    }

    /** A table that has become lower still shows the row that was chosen. */
    private void keepInSight() {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
            rows.scrollTo(row);
        }
    }

    /** Where the window is narrow the number of people gives its room to the name. */
    void narrow(boolean narrow) {
        people.setVisible(!narrow);
    }

    /** @param chosen a concept's id; null for none */
    void show(List<ConceptLine> lines, @Nullable String chosen) {
        showing = true;
        if (!table.getItems().equals(lines)) {
            table.getItems().setAll(lines);
            table.setMinHeight(HEAD + ROW * Math.clamp(lines.size(), 1, LEAST_ROWS) + EDGES);
            fit();
        }
        ConceptLine wanted = lines.stream()
                .filter(line -> line.match().concept().equals(chosen))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(wanted);
        }
        showing = false;
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
                Node shown = line == null || emptyCell ? null : content.apply(line);
                setGraphic(shown);
                setAccessibleText(shown == null ? null : Spoken.words(shown));
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
        bar.show(new Fill(line.match().ks(), "accent"));
        HBox cell = new HBox(bar, text(line.ks()));
        cell.getStyleClass().add("ks-cell");
        return cell;
    }
}
