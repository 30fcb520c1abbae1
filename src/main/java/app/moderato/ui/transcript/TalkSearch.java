package app.moderato.ui.transcript;

import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupArchive;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is looked for in the talk of a group, and the turns that were found. Needs no stage. */
final class TalkSearch {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<TalkLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TalkHit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TalkHit> selected = new SimpleObjectProperty<>();
    private @Nullable Talk talk;
    private @Nullable RunningTask running;
    private String asked = "";

    TalkSearch(Desk desk, TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
    }

    // Properties

    /** What is looked for; the screen may set it. */
    StringProperty wordsProperty() {
        return words;
    }

    /** How much was found, in which order. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
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

    // Commands

    /** Looks in this talk from now on. */
    void in(Talk now) {
        talk = now;
        look();
    }

    /** Nothing is shown nor looked for until there is a talk again. */
    void leave() {
        if (running != null) {
            running.cancel();
        }
        talk = null;
        selected.set(null);
        hits.clear();
        lines.clear();
        summary.set("");
        asked = "";
        words.set("");
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

    /** The line of the talk on which a turn stands; −1 for none. */
    int lineOf(TalkHit hit) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof TalkLine.Said said && said.turn().number() == hit.turn()) {
                return i;
            }
        }
        return -1;
    }

    /** The latest call wins. */
    private void look() {
        Talk now = talk;
        if (running != null) {
            running.cancel();
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
                .ifPresent(workspace -> running = tasks.startQuietly(
                        messages.text("transcript.task.search"),
                        progress -> workspace.groups().search(wanted),
                        found -> found(now, found),
                        failed));
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
}
