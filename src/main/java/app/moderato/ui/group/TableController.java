package app.moderato.ui.group;

import app.moderato.core.group.measure.Suggestion;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds a group at the table: people and agenda, the stream with what the moderator does, the measures. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class TableController {
    private final GroupDesk groups;
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ComposerController composerPart;
    private final MeasuresController measuresPart;
    private final BooleanProperty measured = new SimpleBooleanProperty(true);
    private final ListChangeListener<StageRow> stages = change -> showAgenda();
    private final List<PersonLine> lines = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable TableModel table;
    private @Nullable ComposerModel composer;
    private @Nullable MeasuresModel measures;
    private StreamList list;

    @FXML
    private HBox root;

    @FXML
    private Label count;

    @FXML
    private VBox people;

    @FXML
    private VBox agenda;

    @FXML
    private ScrollPane agendaScroll;

    @FXML
    private VBox middle;

    @FXML
    private ListView<StreamRow> stream;

    @FXML
    private HBox nudge;

    @FXML
    private Label nudgeText;

    @FXML
    private Button nudgeDo;

    TableController(GroupDesk groups, Desk desk, TaskRunner tasks, Messages messages) {
        this.groups = groups;
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.composerPart = new ComposerController(messages);
        this.measuresPart = new MeasuresController(messages);
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        list = new StreamList(stream, messages, tasks);
        middle.getChildren().add(composerPart.load());
        Parent right = measuresPart.load();
        Shown.when(measured, right);
        root.getChildren().add(right);
    }

    /** The column at the right is there. */
    BooleanProperty measuredProperty() {
        return measured;
    }

    /** The turn chosen in the stream; 0 for none. */
    ReadOnlyIntegerProperty turnProperty() {
        return list.turnProperty();
    }

    void show(TableModel now) {
        following.unsubscribe();
        if (measures != null) {
            measures.close();
        }
        if (composer != null) {
            composer.close();
        }
        lines.forEach(PersonLine::close);
        if (table != null) {
            table.agenda().removeListener(stages);
        }
        table = now;
        ComposerModel asking = new ComposerModel(now, groups, tasks, messages);
        MeasuresModel measuring = new MeasuresModel(now, desk, tasks, messages);
        composer = asking;
        measures = measuring;
        count.setText(Figures.count(now.people().rows().size()));
        lines.clear();
        now.people().rows().forEach(row -> lines.add(new PersonLine(row, messages, () -> asking.press(row))));
        people.getChildren().setAll(lines.stream().map(PersonLine::node).toList());
        now.agenda().addListener(stages);
        showAgenda();
        list.show(now, now.held() ? asking : null);
        Shown.set(now.held(), middle.getChildren().getLast());
        composerPart.show(now, asking, measuring);
        measuresPart.show(now, asking, measuring);
        following = Subscription.combine(
                now.people().chosenProperty().subscribe(_ -> showChosen(now)),
                measuring.measuresProperty().subscribe(this::showNudge));
    }

    private void showChosen(TableModel now) {
        PersonRow chosen = now.people().chosenProperty().get();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).choose(now.people().rows().get(i).equals(chosen));
        }
    }

    /** The step that is under way is in sight, with the one before it. */
    private void showAgenda() {
        List<StageRow> rows = table == null ? List.of() : List.copyOf(table.agenda());
        agenda.getChildren().setAll(rows.stream().map(StageLine::of).toList());
        int now = 0;
        for (int i = 0; i < rows.size(); i++) {
            now = rows.get(i).progress() == StageRow.Progress.TO_COME ? now : i;
        }
        agendaScroll.setVvalue(rows.size() < 2 ? 0 : Math.max(0, now - 1) / (double) Math.max(1, rows.size() - 4));
    }

    private void showNudge(@Nullable Measures now) {
        TableModel shown = table;
        Suggestion suggestion = now == null ? null : now.nudge();
        boolean any = suggestion != null
                && shown != null
                && shown.held()
                && !shown.state().byModel();
        Shown.set(any, nudge);
        if (any && suggestion != null && shown != null) {
            NudgeWords words = new NudgeWords(messages, shown.names());
            nudgeText.setText(words.why(suggestion));
            nudgeDo.setText(words.button(suggestion));
        }
    }

    @FXML
    void followNudge() {
        Optional<Suggestion> now = Optional.ofNullable(measures)
                .map(one -> one.measuresProperty().get())
                .map(Measures::nudge);
        if (now.isPresent() && composer != null && table != null) {
            composer.follow(now.get(), new NudgeWords(messages, table.names()).question(now.get()));
            composerPart.focus();
        }
    }

    ComposerController composer() {
        return composerPart;
    }

    /** The next one at the table is spoken to. */
    void step(boolean forwards) {
        TableModel now = table;
        if (now == null || now.people().rows().isEmpty()) {
            return;
        }
        List<PersonRow> rows = now.people().rows();
        int at = rows.indexOf(now.people().chosenProperty().get());
        int next = at < 0 ? (forwards ? 0 : rows.size() - 1) : Math.floorMod(at + (forwards ? 1 : -1), rows.size());
        now.people().chosenProperty().set(rows.get(next));
    }
}
