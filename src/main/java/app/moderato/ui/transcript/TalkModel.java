package app.moderato.ui.transcript;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The groups of the study on this page: which is read, and its talk. Needs no stage. */
final class TalkModel {
    private final Messages messages = Messages.beside(TalkModel.class);
    private final Desk desk;
    private final Navigator navigator;
    private final TaskRunner tasks;
    private final ObservableList<GroupRecord> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable GroupId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Talk> talk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final TalkSearch search;
    private @Nullable RunningTask reading;

    TalkModel(Desk desk, Navigator navigator, TaskRunner tasks) {
        this.desk = desk;
        this.navigator = navigator;
        this.tasks = tasks;
        search = new TalkSearch(desk, tasks, messages, this::fail);
        desk.studyProperty().subscribe(now -> list());
    }

    // Properties

    /** Of the open study, newest first. */
    ObservableList<GroupRecord> groups() {
        return groups;
    }

    /** The group that is read; null while interviews are. */
    ReadOnlyObjectProperty<@Nullable GroupId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<@Nullable Talk> talkProperty() {
        return talk.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Why the group cannot be shown, as a sentence; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** When the verdict on screen was computed. */
    String checked() {
        return CheckTime.of(desk.ports().clock());
    }

    /** What is looked for in the talk, and what was found. */
    TalkSearch search() {
        return search;
    }

    // Commands

    void validate() {
        navigator.go(new Place.Validate());
    }

    /** Lists the groups again, and reads what was said since. */
    void refresh() {
        list();
        if (chosen.get() != null) {
            read();
        }
    }

    /** @param group null for the interviews */
    void choose(@Nullable GroupId group) {
        if (group == null || !group.equals(chosen.get())) {
            if (reading != null) {
                reading.cancel();
            }
            talk.set(null);
            verdict.set(null);
            search.leave();
            trouble.set("");
            chosen.set(group);
            if (group != null) {
                read();
            }
        }
    }

    /** Opens it where it can be gone on with, and measured. */
    void openInGroup() {
        GroupId id = chosen.get();
        if (id != null) {
            navigator.go(new Place.GroupOf(id));
        }
    }

    private void list() {
        OpenStudy study = desk.studyProperty().get();
        if (study == null) {
            listed(List.of());
            return;
        }
        desk.groups()
                .ifPresent(workspace -> tasks.startQuietly(
                        messages.text("transcript.task.groups"),
                        progress -> workspace.groups().all().reversed().stream()
                                .filter(study::owns)
                                .toList(),
                        this::listed,
                        this::fail));
    }

    private void listed(List<GroupRecord> now) {
        groups.setAll(now);
        GroupId id = chosen.get();
        if (id != null && now.stream().noneMatch(group -> group.id().equals(id))) {
            choose(null);
        }
    }

    private void read() {
        GroupId id = chosen.get();
        if (reading != null) {
            reading.cancel();
        }
        desk.groups()
                .filter(workspace -> id != null)
                .ifPresent(workspace -> reading = tasks.start(
                        messages.text("transcript.task.group"),
                        progress -> Talk.read(workspace, id, desk.ports().scales(), messages),
                        this::arrived,
                        this::fail));
    }

    private void arrived(Talk now) {
        trouble.set("");
        talk.set(now);
        verdict.set(GroupVerdict.of(now.group()));
        search.in(now);
    }

    private void fail(Exception failure) {
        boolean ours = failure instanceof InvalidInput || failure instanceof StorageFailure;
        trouble.set(
                ours && failure.getMessage() != null
                        ? failure.getMessage()
                        : messages.text("transcript.trouble.unexpected"));
    }
}
