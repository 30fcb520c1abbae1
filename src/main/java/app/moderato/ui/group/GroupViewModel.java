package app.moderato.ui.group;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.group.measure.TurnScorer;
import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the Group page shows; needs no stage. */
final class GroupViewModel {
    /** Of the page. */
    enum View {
        /** Seats a group, and lists those of before. */
        LOBBY,
        /** A group that is held, or can be gone on with. */
        TABLE,
        /** One that has ended. */
        SUMMARY,
        COMPARED
    }

    private final Messages messages = Messages.beside(GroupViewModel.class);
    private final Desk desk;
    private final GroupDesk groups;
    private final TaskRunner tasks;
    private final Navigator navigator;
    private final SetupModel setup;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.LOBBY);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TableModel> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupTrouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EarlierRow> earlier = FXCollections.observableArrayList();
    private @Nullable RunningTask reading;

    GroupViewModel(Desk desk, GroupDesk groups, Navigator navigator, TaskRunner tasks) {
        this.desk = desk;
        this.groups = groups;
        this.navigator = navigator;
        this.tasks = tasks;
        this.setup = new SetupModel(desk, tasks, groups, messages);
        groups.tableProperty().subscribe((before, now) -> {
            if (now != null) {
                sit(now);
            }
        });
        groups.troubleProperty().subscribe(trouble::set);
        groups.endedProperty().subscribe((before, now) -> ended(now));
        desk.studyProperty().subscribe(_ -> list());
        table.subscribe(this::judge);
        summary.subscribe(this::judge);
        compared.subscribe(this::judge);
        view.subscribe(this::judge);
    }

    // Properties

    SetupModel setup() {
        return setup;
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** A group is being read, or begun. */
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TableModel> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable GroupTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** On what is shown; null in the lobby. */
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Of this workspace, newest first. */
    ObservableList<EarlierRow> earlier() {
        return earlier;
    }

    /** A group is at the table, whatever is shown. */
    ReadOnlyBooleanProperty busyProperty() {
        return groups.busyProperty();
    }

    GroupDesk groups() {
        return groups;
    }

    Desk desk() {
        return desk;
    }

    // Commands

    /** All groups, and a new one. */
    void lobby() {
        readNoMore();
        list();
        view.set(View.LOBBY);
        trouble.set(
                groups.busyProperty().get() ? null : groups.troubleProperty().get());
    }

    /** The group that is held. */
    void back() {
        TableModel now = groups.tableProperty().get();
        if (now != null && groups.busyProperty().get()) {
            readNoMore();
            sit(now);
            trouble.set(groups.troubleProperty().get());
        }
    }

    /** A group of before; the one at the table goes on meanwhile. */
    void open(GroupId id) {
        TableModel now = groups.tableProperty().get();
        if (now != null && now.group().equals(id) && groups.busyProperty().get()) {
            back();
        } else {
            read(id, null);
        }
    }

    void compare(List<GroupId> ids) {
        GroupWorkspace workspace = desk.groups().orElse(null);
        if (workspace == null) {
            return;
        }
        reading(
                progress -> {
                    List<StoredGroup> stored = new ArrayList<>();
                    for (GroupId id : ids) {
                        stored.add(groups.maker().read(workspace, id));
                    }
                    return Compared.of(stored);
                },
                made -> {
                    compared.set(made);
                    view.set(View.COMPARED);
                });
    }

    void resume() {
        TableModel now = table.get();
        if (now != null) {
            trouble.set(null);
            groups.resume(now.group());
        }
    }

    private void raiseCap() {
        TableModel now = table.get();
        if (now != null) {
            trouble.set(null);
            groups.raiseCap(now);
        }
    }

    /** A group of its own that shares everything up to a turn. */
    void fork(int turn) {
        Summary ended = summary.get();
        TableModel now = table.get();
        GroupId from = view.get() == View.SUMMARY && ended != null
                ? ended.stored().record().id()
                : now == null ? null : now.group();
        if (from != null && !groups.busyProperty().get()) {
            groups.fork(from, turn);
        }
    }

    void remedy() {
        GroupTrouble now = trouble.get();
        if (now == null) {
            return;
        }
        switch (now.remedy()) {
            case SETTINGS -> navigator.go(new Place.Connect());
            case RESUME -> resume();
            case RAISE_CAP -> raiseCap();
            default -> groups.remedy();
        }
    }

    void fail(Exception failure) {
        trouble.set(groups.troubles().of(failure));
    }

    private void sit(TableModel now) {
        table.set(now);
        view.set(View.TABLE);
    }

    private void ended(List<GroupId> held) {
        list();
        if (held.size() > 1) {
            compare(held);
        } else if (!held.isEmpty()) {
            read(held.getFirst(), groups.troubleProperty().get());
        }
    }

    /** @param why it stands, where that is known better than from its record */
    private void read(GroupId id, @Nullable GroupTrouble why) {
        GroupWorkspace workspace = desk.groups().orElse(null);
        if (workspace == null) {
            return;
        }
        reading(
                progress -> {
                    StoredGroup stored = groups.maker().read(workspace, id);
                    boolean over = stored.state().ended() != null;
                    return over ? summed(workspace, stored) : stored;
                },
                made -> {
                    switch (made) {
                        case Summary over -> {
                            summary.set(over);
                            view.set(View.SUMMARY);
                            trouble.set(null);
                        }
                        case StoredGroup stored -> stands(stored, why);
                        default -> throw new IllegalStateException();
                    }
                });
    }

    private Summary summed(GroupWorkspace workspace, StoredGroup stored) throws Exception {
        TurnScorer scorer = new TurnScorer(
                stored.design(), desk.ports().scales(), desk.ports().embedder(), workspace.embeddings());
        return Summary.of(stored, Measures.of(stored.design(), stored.state(), scorer.score(stored.state())));
    }

    private void stands(StoredGroup stored, @Nullable GroupTrouble why) {
        sit(new TableModel(stored, false, messages, desk.ports().clock()));
        RunState state = stored.record().state();
        trouble.set(
                why != null ? why : groups.troubles().stood(state, "", false).orElse(null));
    }

    private <T> void reading(app.moderato.ui.task.Job<T> job, java.util.function.Consumer<T> done) {
        readNoMore();
        loading.set(true);
        reading = tasks.start(
                messages.text("group.task.read"),
                job,
                made -> {
                    loading.set(false);
                    done.accept(made);
                },
                failure -> {
                    loading.set(false);
                    trouble.set(groups.troubles().of(failure));
                });
    }

    /** What was to be shown next is not, as people went elsewhere. */
    private void readNoMore() {
        if (reading != null) {
            reading.cancel();
        }
        loading.set(false);
    }

    private void list() {
        desk.groups()
                .ifPresent(workspace -> tasks.startQuietly(
                        messages.text("group.task.list"),
                        progress -> EarlierRow.of(
                                workspace.groups().all(), messages, desk.ports().clock()),
                        earlier::setAll,
                        failure -> trouble.set(groups.troubles().of(failure))));
    }

    private void judge() {
        GroupRecord shown = switch (view.get()) {
            case LOBBY -> null;
            case TABLE -> table.get() == null ? null : table.get().record();
            case SUMMARY ->
                summary.get() == null ? null : summary.get().stored().record();
            case COMPARED ->
                compared.get() == null
                        ? null
                        : compared.get().groups().getFirst().record();
        };
        verdict.set(shown == null ? null : GroupVerdict.of(shown));
    }
}
