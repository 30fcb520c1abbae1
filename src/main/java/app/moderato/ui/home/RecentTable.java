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
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** Studies opened or run before: title, size, latest verdict, when; a click or Enter opens one. */
final class RecentTable {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final HomeViewModel model;
    private final Messages messages;
    private final TableColumn<ShelvedStudy, ShelvedStudy> size;

    RecentTable(TableView<ShelvedStudy> table, HomeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        size = column("home.recent.size", 130, study -> muted(sizeOf(study)));
        TableColumn<ShelvedStudy, ShelvedStudy> title =
                column("home.recent.study", 260, study -> new Label(study.title()));
        TableColumn<ShelvedStudy, ShelvedStudy> verdict = column("home.recent.verdict", 160, this::verdict);
        TableColumn<ShelvedStudy, ShelvedStudy> when =
                column("home.recent.opened", 110, study -> muted(model.when(study)));
        when.getStyleClass().add("figure");
        table.getColumns().setAll(List.of(title, size, verdict, when));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        fixed(size, 143);
        fixed(verdict, 170);
        fixed(when, 113);
        table.setItems(model.recent());
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            ShelvedStudy chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
            }
        });
        model.desk().studyProperty().subscribe(table::refresh);
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
                pseudoClassStateChanged(OPEN, study != null && isOpen(study));
                setContextMenu(study == null ? null : menu(study));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                model.open(row.getItem());
            }
        });
        return row;
    }

    private boolean isOpen(ShelvedStudy study) {
        var open = model.desk().studyProperty().get();
        return open != null
                && open.path().equals(study.path())
                && open.study().title().equals(study.title());
    }

    private ContextMenu menu(ShelvedStudy study) {
        MenuItem open = new MenuItem(messages.text("home.recent.open"));
        open.setOnAction(event -> model.open(study));
        MenuItem forget = new MenuItem(messages.text("home.recent.forget"));
        forget.setOnAction(event -> model.forget(study));
        return new ContextMenu(open, forget);
    }

    private String sizeOf(ShelvedStudy study) {
        return messages.text("home.recent.concepts", study.concepts(), study.people());
    }

    private Node verdict(ShelvedStudy study) {
        if (study.latest() == null) {
            return muted(messages.text("home.recent.no-run"));
        }
        if (study.latest().provider().equals("rehearsal")) {
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
