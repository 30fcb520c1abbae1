package app.moderato.ui.run;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Spoken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Binds the half of the page that lists this study's runs. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class HistoryController {
    private final RunViewModel model;
    private final Clock clock;
    private final Messages messages;
    private @Nullable RunId selected;

    @FXML
    private Button look;

    @FXML
    private Button resume;

    @FXML
    private Button rerun;

    @FXML
    private TableView<RunRecord> table;

    HistoryController(RunViewModel model, Clock clock, Messages messages) {
        this.model = model;
        this.clock = clock;
        this.messages = messages;
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        TableColumn<RunRecord, RunRecord> cells =
                column("run.history.cells", run -> words(messages.text("run.history.of", run.done(), run.planned())));
        TableColumn<RunRecord, RunRecord> failed =
                column("run.history.failed", run -> words(Figures.count(run.failed())));
        TableColumn<RunRecord, RunRecord> cost =
                column("run.history.cost", run -> words(Figures.dollars(run.costUsd())));
        List.of(cells, failed, cost).forEach(column -> column.getStyleClass().add("figure"));
        table.getColumns()
                .setAll(List.of(
                        column("run.history.run", run -> strong(messages.text("run.header.run", run.id()))),
                        column("run.history.state", this::chip),
                        column("run.history.model", run -> words(run.model())),
                        cells,
                        failed,
                        cost,
                        column("run.history.when", run -> words(Figures.when(run.startedAt(), clock)))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.history());
        table.setRowFactory(made -> {
            TableRow<RunRecord> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    model.look(row.getItem().id());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                look();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(run -> allow());
        model.stageProperty().subscribe(stage -> allow());
        model.history().addListener((ListChangeListener<RunRecord>) change -> selectAgain());
        selectAgain();
    }

    /** The list is read anew often; what was selected stays so, else the newest is. */
    private void selectAgain() {
        List<RunRecord> runs = model.history();
        Optional<RunRecord> same =
                runs.stream().filter(run -> run.id().equals(selected)).findFirst();
        same.or(() -> runs.stream().findFirst())
                .ifPresent(run -> table.getSelectionModel().select(run));
    }

    private void allow() {
        RunRecord run = table.getSelectionModel().getSelectedItem();
        selected = run == null ? selected : run.id();
        boolean idle = model.stageProperty().get() == Stage.IDLE;
        look.setDisable(run == null);
        resume.setDisable(run == null || !idle || run.count(CellStatus.PENDING) == 0);
        resume.setText(messages.text(
                run != null && run.decided().isPresent() ? "run.strip.ask-others" : "run.history.resume"));
        rerun.setDisable(run == null || !idle || run.failed() == 0);
    }

    private Node chip(RunRecord run) {
        StateChip state = StateChip.of(run.state(), run.decided().isPresent(), messages);
        Label chip = new Label(state.word());
        chip.getStyleClass().add("chip");
        if (!state.styleClass().isEmpty()) {
            chip.getStyleClass().add(state.styleClass());
        }
        return chip;
    }

    private static Label words(String text) {
        return new Label(text);
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private TableColumn<RunRecord, RunRecord> column(String key, Function<RunRecord, Node> content) {
        TableColumn<RunRecord, RunRecord> column = new TableColumn<>(messages.text(key));
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable RunRecord run, boolean emptyCell) {
                super.updateItem(run, emptyCell);
                Node shown = run == null || emptyCell ? null : content.apply(run);
                setGraphic(shown);
                setAccessibleText(shown == null ? "" : Spoken.words(shown));
            }
        });
        return column;
    }

    @FXML
    void look() {
        RunRecord run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            model.look(run.id());
        }
    }

    @FXML
    void resume() {
        RunRecord run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            model.resume(run.id());
        }
    }

    @FXML
    void rerun() {
        RunRecord run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            model.retryFailed(run.id());
        }
    }
}
