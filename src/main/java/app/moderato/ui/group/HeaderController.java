package app.moderato.ui.group;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.group.GroupViewModel.View;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;

/** Binds the header: what is shown, how it stands, what can be done with it. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class HeaderController {
    private static final double NARROW_BELOW = 1100;

    private final GroupViewModel model;
    private final ResultLabels labels;
    private final GroupExporting exporting;
    private final IntSupplier turn;
    private final BooleanProperty measured;
    private final Messages messages;
    private final HeaderWords words;
    private final Button fork = new Button();
    private boolean narrowed;

    @FXML
    private PageHeader header;

    @FXML
    private Label chip;

    @FXML
    private Button all;

    @FXML
    private Button back;

    @FXML
    private ToggleButton drawer;

    @FXML
    private MenuButton export;

    @FXML
    private Button resume;

    @FXML
    private Button pause;

    @FXML
    private Button end;

    /**
     * @param turn the one that is chosen; 0 for none
     * @param measured the table's column of measures is there
     */
    HeaderController(
            GroupViewModel model,
            ResultLabels labels,
            GroupExporting exporting,
            IntSupplier turn,
            BooleanProperty measured,
            Messages messages) {
        this.model = model;
        this.labels = labels;
        this.exporting = exporting;
        this.turn = turn;
        this.measured = measured;
        this.messages = messages;
        this.words = new HeaderWords(messages, model.desk().ports().clock());
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        header.show(labels);
        fork.setId("group-fork");
        fork.setOnAction(event -> model.fork(turn.getAsInt()));
        header.getTools().add(2, fork);
        narrow();
    }

    /** In a narrow window the measures are a drawer. */
    private void narrow() {
        header.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> {
            boolean small = width != null && width.doubleValue() < NARROW_BELOW;
            if (small != drawer.isVisible() || small == measured.get()) {
                measured.set(!small || drawer.isSelected());
            }
            narrowed = small;
            show();
        });
        drawer.selectedProperty().subscribe(open -> measured.set(open || !narrowed));
    }

    void show() {
        View view = model.viewProperty().get();
        TableModel now = model.tableProperty().get();
        boolean busy = model.busyProperty().get();
        boolean atTable = view == View.TABLE && now != null;
        boolean held = atTable && now.held() && busy;
        boolean paused = atTable && now.paused();
        header.setTitle(words.title(model));
        header.factsProperty().set(words.facts(model));
        Shown.set(view != View.LOBBY, all);
        Shown.set(view == View.LOBBY && busy, back);
        back.setText(words.back(model));
        Shown.set(atTable && narrowed, drawer);
        Shown.set(view == View.SUMMARY, export);
        Shown.set(held && !paused, pause);
        Shown.set(atTable && (paused || !now.held()) && now.state().ended() == null, resume);
        Shown.set(held, end);
        int chosen = turn.getAsInt();
        Shown.set(chosen > 0 && !busy && (view == View.SUMMARY || atTable), fork);
        fork.setText(messages.text("group.header.fork", chosen));
        showChip();
    }

    /** How it stands, and for how long. */
    void showChip() {
        HeaderWords.Chip now = words.chip(model);
        Shown.set(!now.text().isEmpty(), chip);
        chip.setText(now.text());
        chip.getStyleClass().setAll(List.of("label", "chip", now.style()));
    }

    /** Opens the menu of files, where there is one. */
    void export() {
        if (export.isVisible()) {
            export.show();
        }
    }

    @FXML
    void all() {
        model.lobby();
    }

    @FXML
    void back() {
        model.back();
    }

    @FXML
    void goOn() {
        TableModel now = model.tableProperty().get();
        if (now != null && now.held()) {
            model.groups().goOn();
        } else {
            model.resume();
        }
    }

    @FXML
    void pause() {
        model.groups().pause();
    }

    @FXML
    void end() {
        EndQuestion.ask(end, messages, model.groups()::end, model.groups()::stop);
    }

    @FXML
    void exportHtml() {
        export(GroupExporting.Kind.HTML);
    }

    @FXML
    void exportText() {
        export(GroupExporting.Kind.TEXT);
    }

    @FXML
    void exportCsv() {
        export(GroupExporting.Kind.CSV);
    }

    private void export(GroupExporting.Kind kind) {
        Summary now = model.summaryProperty().get();
        if (now != null) {
            exporting.write(kind, now);
        }
    }

    @FXML
    void exportAll() {
        Summary now = model.summaryProperty().get();
        if (now != null) {
            exporting.writeAll(now);
        }
    }
}
