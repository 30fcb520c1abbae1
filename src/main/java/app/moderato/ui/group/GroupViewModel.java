package app.moderato.ui.group;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.interview.RunState;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
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
    private final Navigator navigator;
    private final SetupModel setup;
    private final GroupReading reading;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.LOBBY);
    private final ReadOnlyObjectWrapper<@Nullable TableModel> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupTrouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EarlierRow> earlier = FXCollections.observableArrayList();

    GroupViewModel(Desk desk, GroupDesk groups, Navigator navigator, TaskRunner tasks) {
        this.desk = desk;
        this.groups = groups;
        this.navigator = navigator;
        this.setup = new SetupModel(desk, tasks, groups, messages);
        this.reading = new GroupReading(desk, groups.maker(), tasks, messages, this::fail);
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
        return reading.loadingProperty();
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

    /** The group that is shown, the first of several; empty in the lobby. */
    Optional<GroupRecord> shown() {
        return switch (view.get()) {
            case LOBBY -> Optional.empty();
            case TABLE -> Optional.ofNullable(table.get()).map(TableModel::record);
            case SUMMARY ->
                Optional.ofNullable(summary.get()).map(one -> one.stored().record());
            case COMPARED ->
                Optional.ofNullable(compared.get())
                        .map(several -> several.groups().getFirst().record());
        };
    }

    private void judge() {
        verdict.set(shown().map(GroupVerdict::of).orElse(null));
    }

    // Commands

    /** All groups, and a new one. */
    void lobby() {
        reading.cancel();
        list();
        view.set(View.LOBBY);
        trouble.set(
                groups.busyProperty().get() ? null : groups.troubleProperty().get());
    }

    /** The group that is held. */
    void back() {
        TableModel now = groups.tableProperty().get();
        if (now != null && groups.busyProperty().get()) {
            reading.cancel();
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
        reading.compare(ids, made -> {
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
        shown().filter(group -> !groups.busyProperty().get()).ifPresent(group -> groups.fork(group.id(), turn));
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
        reading.read(
                id,
                over -> {
                    summary.set(over);
                    view.set(View.SUMMARY);
                    trouble.set(null);
                },
                stored -> stands(stored, why));
    }

    private void stands(StoredGroup stored, @Nullable GroupTrouble why) {
        sit(new TableModel(stored, false, messages, desk.ports().clock()));
        RunState state = stored.record().state();
        trouble.set(
                why != null ? why : groups.troubles().stood(state, "", false).orElse(null));
    }

    private void list() {
        reading.list(earlier::setAll);
    }
}
