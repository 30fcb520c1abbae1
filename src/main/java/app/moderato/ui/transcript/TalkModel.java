package app.moderato.ui.transcript;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupArchive;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The groups of the study on this page: which is read, what is looked for in it, its talk. Needs no stage. */
final class TalkModel {
    private final Messages messages = Messages.beside(TalkModel.class);
    private final Desk desk;
    private final Navigator navigator;
    private final TaskRunner tasks;
    private final ObservableList<GroupRecord> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable GroupId> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Talk> talk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<TalkLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TalkHit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TalkHit> selected = new SimpleObjectProperty<>();
    private @Nullable RunningTask reading;
    private @Nullable RunningTask search;
    private String asked = "";

    TalkModel(Desk desk, Navigator navigator, TaskRunner tasks) {
        this.desk = desk;
        this.navigator = navigator;
        this.tasks = tasks;
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

    /** What is looked for; the screen may set it. */
    StringProperty wordsProperty() {
        return words;
    }

    /** How much was found, in which order. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the group cannot be shown, as a sentence; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The whole talk, with what was found in it marked. */
    ObservableList<TalkLine> lines() {
        return lines;
    }

    /** The turns found, all of them where nothing is looked for. */
    ObservableList<TalkHit> hits() {
        return hits;
    }

    /** The turn from which the talk is read; the screen may set it. */
    ObjectProperty<@Nullable TalkHit> selectedProperty() {
        return selected;
    }

    /** When the verdict on screen was computed. */
    String checked() {
        return CheckTime.of(desk.ports().clock());
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
            stop();
            talk.set(null);
            verdict.set(null);
            clear();
            words.set("");
            trouble.set("");
            chosen.set(group);
            if (group != null) {
                read();
            }
        }
    }

    /** Looks for the words where they are others than those of the last search. */
    void lookIfChanged() {
        if (!words.get().strip().equals(asked)) {
            look();
        }
    }

    void clearWords() {
        words.set("");
        look();
    }

    /** Goes to the next turn that was found, or the one before. */
    void step(boolean forwards) {
        int next = hits.indexOf(selected.get()) + (forwards ? 1 : -1);
        if (next >= 0 && next < hits.size()) {
            selected.set(hits.get(next));
        }
    }

    /** Opens it where it can be gone on with, and measured. */
    void openInGroup() {
        GroupId id = chosen.get();
        if (id != null) {
            navigator.go(new Place.GroupOf(id));
        }
    }

    /** The line of the talk on which a turn stands; −1 for none. */
    int lineOf(TalkHit hit) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof TalkLine.Said said && said.turn().number() == hit.turn()) {
                return i;
            }
        }
        return -1;
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
        look();
    }

    /** The latest call wins. */
    private void look() {
        Talk now = talk.get();
        if (search != null) {
            search.cancel();
        }
        asked = words.get().strip();
        String wanted = asked;
        if (now == null) {
            return;
        }
        if (wanted.isEmpty()) {
            show(now, now.said());
            summary.set(messages.text("transcript.talk.all", now.said().size()));
            return;
        }
        desk.groups()
                .ifPresent(workspace -> search = tasks.startQuietly(
                        messages.text("transcript.task.search"),
                        progress -> workspace.groups().search(wanted),
                        found -> found(now, found),
                        this::fail));
    }

    private void found(Talk now, List<FoundTurn> everywhere) {
        List<FoundTurn> here = everywhere.stream()
                .filter(turn -> turn.group().equals(now.group().id()))
                .toList();
        Talk marked = now.marked(here);
        List<TalkLine.Said> turns = marked.said(here);
        show(marked, turns);
        summary.set(
                everywhere.size() >= GroupArchive.MOST_FOUND
                        ? messages.text("transcript.talk.among", turns.size(), GroupArchive.MOST_FOUND)
                        : messages.text("transcript.talk.found", turns.size()));
    }

    private void show(Talk shown, List<TalkLine.Said> turns) {
        TalkHit before = selected.get();
        selected.set(null);
        lines.setAll(shown.lines());
        hits.setAll(turns.stream().map(TalkHit::of).toList());
        selected.set(hits.stream()
                .filter(hit -> before != null && hit.turn() == before.turn())
                .findFirst()
                .orElse(hits.isEmpty() ? null : hits.getFirst()));
    }

    private void clear() {
        selected.set(null);
        hits.clear();
        lines.clear();
        summary.set("");
        asked = "";
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
        }
        if (search != null) {
            search.cancel();
        }
    }

    private void fail(Exception failure) {
        boolean ours = failure instanceof InvalidInput || failure instanceof StorageFailure;
        trouble.set(
                ours && failure.getMessage() != null
                        ? failure.getMessage()
                        : messages.text("transcript.trouble.unexpected"));
    }
}
