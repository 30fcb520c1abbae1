package app.moderato.ui.group;

import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.group.GroupViewModel.View;
import app.moderato.ui.task.TaskRunner;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the Group page. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class GroupController implements Page {
    private final GroupViewModel model;
    private final Messages messages = Messages.beside(GroupController.class);
    private final LobbyController lobby;
    private final TableController table;
    private final SummaryController summary;
    private final ComparedPane compared = new ComparedPane(messages);
    private final HeaderController header;
    private final Parent node;
    private Subscription following = Subscription.EMPTY;
    private GroupStrip strip;

    @FXML
    private BorderPane page;

    @FXML
    private VBox top;

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
        Desk desk = model.desk();
        this.lobby = new LobbyController(model, messages);
        this.table = new TableController(model.groups(), desk, tasks, messages);
        this.summary = new SummaryController(tasks, messages, desk.ports().clock());
        this.header = new HeaderController(
                model,
                labels,
                new GroupExporting(tasks, files, messages, model::fail),
                this::turn,
                table.measuredProperty(),
                messages);
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
        header.export();
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
        strip = new GroupStrip(trouble, model, messages);
        addViews();
        top.getChildren().addFirst(header.load());
        Shown.when(model.loadingProperty(), loading);
        model.tableProperty().subscribe(this::follow);
        model.summaryProperty().subscribe(summary::show);
        model.comparedProperty().subscribe(compared::show);
        model.troubleProperty().subscribe(_ -> strip.show());
        model.viewProperty().subscribe(_ -> show());
        model.summaryProperty().subscribe(_ -> show());
        model.comparedProperty().subscribe(_ -> show());
        model.busyProperty().subscribe(_ -> show());
        table.turnProperty().subscribe(_ -> header.show());
        summary.turnProperty().subscribe(_ -> header.show());
        page.addEventFilter(KeyEvent.KEY_PRESSED, new GroupKeys(model, table)::pressed);
    }

    private void addViews() {
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
    }

    private void follow(@Nullable TableModel now) {
        if (now != null) {
            table.show(now);
            following.unsubscribe();
            following = Subscription.combine(
                    now.stateProperty().subscribe(_ -> show()),
                    now.standingProperty().subscribe(_ -> show()),
                    now.secondsProperty().subscribe(_ -> header.showChip()),
                    now.troubleProperty().subscribe(_ -> strip.show()));
        }
    }

    private void show() {
        header.show();
        rehearsal.setVisible(model.shown().filter(group -> group.rehearsal()).isPresent());
        strip.show();
    }

    /** The one that is chosen in what is shown; 0 for none. */
    private int turn() {
        return (model.viewProperty().get() == View.SUMMARY ? summary.turnProperty() : table.turnProperty()).get();
    }

    @FXML
    void remedy() {
        model.remedy();
    }
}
