package app.moderato.ui.home;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Spoken;
import app.moderato.ui.control.VerdictMark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Studies opened or run before: title and state, size, latest verdict, when; a click or Enter opens one. */
final class RecentTable {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double ROW = 42;

    private final StudyList list;
    private final Messages messages;
    private final TableColumn<ShelvedStudy, ShelvedStudy> size;

    RecentTable(TableView<ShelvedStudy> table, StudyList list, Messages messages) {
        this.list = list;
        this.messages = messages;
        TableColumn<ShelvedStudy, ShelvedStudy> title = column("home.recent.study", 260, this::study);
        size = column("home.recent.size", 130, study -> muted(list.size(study)));
        TableColumn<ShelvedStudy, ShelvedStudy> verdict = column("home.recent.verdict", 160, this::verdict);
        TableColumn<ShelvedStudy, ShelvedStudy> when =
                column("home.recent.used", 110, study -> muted(list.used(study)));
        when.getStyleClass().add("figure");
        StudyMenu menu = new StudyMenu(table, list, messages);
        TableColumn<ShelvedStudy, ShelvedStudy> more = menu.column();
        table.getColumns().setAll(List.of(title, size, verdict, when, more));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        fixed(size, 143);
        fixed(verdict, 164);
        fixed(when, 104);
        fixed(more, 38);
        table.setFixedCellSize(ROW);
        table.setItems(list.shown());
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            ShelvedStudy chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                list.open(chosen);
            } else if ((event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) && chosen != null) {
                list.delete(chosen);
            }
        });
        list.desk().studyProperty().subscribe(table::refresh);
    }

    /** Where the window is narrow the size gives its room to the title. */
    void narrow(boolean narrow) {
        size.setVisible(!narrow);
    }

    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private TableRow<ShelvedStudy> row() {
        TableRow<ShelvedStudy> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable ShelvedStudy study, boolean emptyRow) {
                super.updateItem(study, emptyRow);
                pseudoClassStateChanged(OPEN, study != null && list.isOpen(study));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                list.open(row.getItem());
            }
        });
        return row;
    }

    private Node study(ShelvedStudy study) {
        Label title = new Label(study.title());
        title.getStyleClass().add("study-title");
        Label facts = muted(list.facts(study));
        facts.getStyleClass().add("study-facts");
        facts.setGraphic(new FontIcon(StudyState.of(study).icon()));
        VBox lines = new VBox(title, facts);
        lines.getStyleClass().add("study-lines");
        return lines;
    }

    private Node verdict(ShelvedStudy study) {
        if (study.latest() == null) {
            return muted(messages.text("home.recent.unread"));
        }
        if (study.latest().rehearsal()) {
            Label rehearsal = new Label(messages.text("home.recent.rehearsal"));
            rehearsal.getStyleClass().addAll("chip", "warn");
            return rehearsal;
        }
        String words = study.latest().verdict();
        Optional<Verdict.Level> level = Arrays.stream(Verdict.Level.values())
                .filter(one -> one.words().equals(words))
                .findFirst();
        return level.<Node>map(VerdictMark::new).orElseGet(() -> muted(messages.text("home.recent.unread")));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private TableColumn<ShelvedStudy, ShelvedStudy> column(
            String key, double width, Function<ShelvedStudy, Node> content) {
        TableColumn<ShelvedStudy, ShelvedStudy> column = new TableColumn<>(messages.text(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ShelvedStudy study, boolean emptyCell) {
                super.updateItem(study, emptyCell);
                Node shown = study == null || emptyCell ? null : content.apply(study);
                setGraphic(shown);
                setAccessibleText(shown == null ? "" : Spoken.words(shown));
            }
        });
        return column;
    }
}
