package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.group.GroupViewModel.View;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Binds the Group page. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class GroupController implements Page {
    private static final List<KeyCode> VERBS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    private static final double NARROW_BELOW = 1100;

    private final GroupViewModel model;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(GroupController.class);
    private final LobbyController lobby;
    private final TableController table;
    private final SummaryController summary;
    private final ComparedPane compared = new ComparedPane(messages);
    private final HeaderWords words;
    private final GroupExporting exporting;
    private final Button fork = new Button();
    private final Parent node;
    private Subscription following = Subscription.EMPTY;
    private boolean narrowed;

    @FXML
    private BorderPane page;

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

    @FXML
    private ProgressBar loading;

    @FXML
    private Strip rehearsal;

    @FXML
    private Strip trouble;

    @FXML
    private StackPane body;

    @FXML
    private EmptyState empty;

    GroupController(GroupViewModel model, ResultLabels labels, TaskRunner tasks, FileDialogs files) {
        this.model = model;
        this.labels = labels;
        Desk desk = model.desk();
        this.lobby = new LobbyController(model, messages);
        this.table = new TableController(model.groups(), desk, tasks, messages);
        this.summary = new SummaryController(tasks, messages, desk.ports().clock());
        this.words = new HeaderWords(messages, desk.ports().clock());
        this.exporting = new GroupExporting(tasks, files, messages, model::fail);
        this.node = FxmlLoader.load(this, messages);
    }

    public static GroupController of(
            Desk desk, GroupDesk groups, Navigator navigator, TaskRunner tasks, FileDialogs files) {
        GroupViewModel model = new GroupViewModel(desk, groups, navigator, tasks);
        return new GroupController(
                model,
                new ResultLabels(
                        model.verdictProperty(),
                        () -> CheckTime.of(desk.ports().clock()),
                        () -> navigator.go(new Place.Validate())),
                tasks,
                files);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void export() {
        if (export.isVisible()) {
            export.show();
        }
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.GroupOf held) {
            model.open(held.group());
        }
    }

    /** A new group is seated. */
    @Override
    public void create() {
        model.lobby();
    }

    @Override
    public void step(boolean forwards) {
        table.step(forwards);
    }

    @FXML
    void initialize() {
        header.show(labels);
        fork.setId("group-fork");
        fork.setOnAction(event -> model.fork(turn()));
        header.getTools().add(2, fork);
        Map<View, Node> views = Map.of(
                View.LOBBY,
                lobby.load(),
                View.TABLE,
                table.load(),
                View.SUMMARY,
                summary.load(),
                View.COMPARED,
                compared);
        body.getChildren().addAll(views.values());
        BooleanExpression open = Bindings.isNotNull(model.desk().studyProperty());
        views.forEach((view, shown) -> Shown.when(
                model.viewProperty().isEqualTo(view).and(view == View.LOBBY ? open : open.or(open.not())), shown));
        Shown.when(model.viewProperty().isEqualTo(View.LOBBY).and(open.not()), empty);
        Shown.when(model.loadingProperty(), loading);
        model.tableProperty().subscribe(now -> {
            if (now != null) {
                table.show(now);
                following.unsubscribe();
                following = Subscription.combine(
                        now.stateProperty().subscribe(_ -> showHeader()),
                        now.standingProperty().subscribe(_ -> showHeader()),
                        now.secondsProperty().subscribe(_ -> showChip()),
                        now.troubleProperty().subscribe(_ -> showTrouble()));
            }
        });
        model.summaryProperty().subscribe(summary::show);
        model.comparedProperty().subscribe(compared::show);
        model.troubleProperty().subscribe(_ -> showTrouble());
        model.viewProperty().subscribe(_ -> showHeader());
        model.summaryProperty().subscribe(_ -> showHeader());
        model.comparedProperty().subscribe(_ -> showHeader());
        model.busyProperty().subscribe(_ -> showHeader());
        table.turnProperty().subscribe(_ -> showHeader());
        summary.turnProperty().subscribe(_ -> showHeader());
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        narrow();
    }

    /** In a narrow window the measures are a drawer. */
    private void narrow() {
        page.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> {
            boolean small = width != null && width.doubleValue() < NARROW_BELOW;
            if (small != drawer.isVisible() || small == table.measuredProperty().get()) {
                table.measuredProperty().set(!small || drawer.isSelected());
            }
            narrowed = small;
            showHeader();
        });
        drawer.selectedProperty().subscribe(open -> table.measuredProperty().set(open || !narrowed));
    }

    private int turn() {
        ReadOnlyIntegerProperty chosen =
                model.viewProperty().get() == View.SUMMARY ? summary.turnProperty() : table.turnProperty();
        return chosen.get();
    }

    private void showHeader() {
        View view = model.viewProperty().get();
        TableModel now = model.tableProperty().get();
        boolean atTable = view == View.TABLE && now != null;
        boolean held = atTable && now.held() && model.busyProperty().get();
        boolean paused = atTable && now.paused();
        header.setTitle(words.title(model));
        header.factsProperty().set(words.facts(model));
        Shown.set(view != View.LOBBY, all);
        Shown.set(view == View.LOBBY && model.busyProperty().get(), back);
        back.setText(words.back(model));
        Shown.set(atTable && narrowed, drawer);
        Shown.set(view == View.SUMMARY, export);
        Shown.set(held && !paused, pause);
        Shown.set(atTable && (paused || !now.held()) && now.state().ended() == null, resume);
        Shown.set(held, end);
        int turn = turn();
        boolean forks = turn > 0 && !model.busyProperty().get() && (view == View.SUMMARY || atTable);
        Shown.set(forks, fork);
        fork.setText(messages.text("group.header.fork", turn));
        rehearsal.setVisible(words.rehearsal(model));
        showChip();
        showTrouble();
    }

    private void showChip() {
        HeaderWords.Chip now = words.chip(model);
        Shown.set(!now.text().isEmpty(), chip);
        chip.setText(now.text());
        chip.getStyleClass().setAll(List.of("label", "chip", now.style()));
    }

    private void showTrouble() {
        GroupTrouble now = model.troubleProperty().get();
        TableModel shown = model.tableProperty().get();
        boolean passing = now == null && model.viewProperty().get() == View.TABLE && shown != null && shown.live();
        trouble.setVisible(now != null || (passing && shown.troubleProperty().get() != null));
        if (now != null) {
            trouble.setKind(now.grave() ? Strip.Kind.DANGER : Strip.Kind.ATTENTION);
            trouble.setLead(now.lead());
            trouble.setText(now.sentence());
            trouble.setAction(words.action(now.remedy()));
        } else if (trouble.isVisible() && shown != null) {
            trouble.setKind(Strip.Kind.ATTENTION);
            trouble.setLead("");
            trouble.setText(words.passing(shown));
            trouble.setAction("");
        }
    }

    /** The verbs by number, the chair, the agenda. */
    private void key(KeyEvent event) {
        TableModel now = model.tableProperty().get();
        if (!event.isAltDown() || model.viewProperty().get() != View.TABLE || now == null || !now.held()) {
            return;
        }
        KeyCode code = event.getCode();
        int verb = VERBS.indexOf(code);
        if (verb >= 0) {
            table.composer().verb(verb + 1);
        } else if (code == KeyCode.M) {
            table.composer().toggleModel();
        } else if (code == KeyCode.N) {
            model.groups().moveOn();
        } else if (code == KeyCode.H) {
            model.groups().command(new Command.Hide());
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            table.step(code == KeyCode.DOWN);
        } else {
            return;
        }
        event.consume();
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
    void remedy() {
        model.remedy();
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
