package app.moderato.ui.transcript;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.Workspace;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The right column: how the chosen answer was scored, and what was sent to get it. Needs no stage. */
final class InspectorModel {
    /** What is shown of the answer. */
    enum Tab {
        SCORE,
        LOG
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final Scoring scoring;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper starred = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(new Score.Nothing());
    private final ReadOnlyObjectWrapper<Score.Anchors> anchors =
            new ReadOnlyObjectWrapper<>(new Score.Anchors.NotUsed());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.SCORE);
    private final ObservableList<LogEntry> log = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper logNote = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask scored;
    private @Nullable RunningTask logged;
    private @Nullable TranscriptAnswer shown;
    private @Nullable RunNames names;

    /** @param answer the chosen one, null where there is none */
    InspectorModel(
            Desk desk,
            TaskRunner tasks,
            ObservableValue<@Nullable TranscriptAnswer> answer,
            Messages messages,
            Consumer<Exception> failed) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
        this.scoring = new Scoring(messages);
        answer.subscribe(this::show);
        tab.subscribe(() -> showLog());
    }

    // Properties

    /** Such as “Q3 answer”; empty where no answer is chosen. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty starredProperty() {
        return starred.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Score> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Score.Anchors> anchorsProperty() {
        return anchors.getReadOnlyProperty();
    }

    /** The screen may set it. */
    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** The calls made for the answer, oldest first; filled while the log is looked at. */
    ObservableList<LogEntry> log() {
        return log;
    }

    /** Why there is nothing in the log; empty where there is. */
    ReadOnlyStringProperty logNoteProperty() {
        return logNote.getReadOnlyProperty();
    }

    // Commands

    /** @param now what the run's questions are called */
    void use(RunNames now) {
        names = now;
    }

    /** The whole log as text, for the clipboard. */
    String plainLog() {
        return log.stream().map(LogEntry::plain).collect(Collectors.joining("\n\n"));
    }

    private void show(@Nullable TranscriptAnswer answer) {
        boolean same = answer != null && shown != null && answer.cell().equals(shown.cell());
        shown = answer;
        starred.set(answer != null && answer.starred());
        if (same) {
            return; // a star came or went
        }
        cancel();
        log.clear();
        logNote.set("");
        anchors.set(new Score.Anchors.NotUsed());
        RunView view = desk.viewProperty().get();
        if (answer == null || names == null || view == null) {
            title.set("");
            score.set(new Score.Nothing());
            return;
        }
        title.set(messages.text(
                "transcript.inspector.title", names.label(answer.answer().key().question())));
        score.set(scoring.score(answer.rated(), names));
        if (Scoring.byAnchors(answer.rated())) {
            showAnchors(answer, view);
        }
        showLog();
    }

    private void showAnchors(TranscriptAnswer answer, RunView view) {
        Workspace workspace = desk.workspace().orElseThrow();
        anchors.set(new Score.Anchors.Loading());
        scored = tasks.start(
                messages.text("transcript.task.anchors"),
                progress -> scoring.anchors(answer.answer(), view, desk.ports(), workspace),
                anchors::set,
                failure -> {
                    anchors.set(new Score.Anchors.NotUsed());
                    failed.accept(failure);
                });
    }

    private void showLog() {
        TranscriptAnswer answer = shown;
        RunView view = desk.viewProperty().get();
        if (tab.get() != Tab.LOG || answer == null || view == null || !log.isEmpty()) {
            return;
        }
        Workspace workspace = desk.workspace().orElseThrow();
        String model = view.run().model();
        ZoneId zone = ZoneId.systemDefault();
        if (logged != null) {
            logged.cancel();
        }
        logged = tasks.start(
                messages.text("transcript.task.log"),
                progress -> workspace.transcripts().attempts(answer.cell()).stream()
                        .map(sent -> LogEntry.of(sent, model, zone, messages))
                        .toList(),
                entries -> showLog(entries, answer),
                failed);
    }

    private void showLog(List<LogEntry> entries, TranscriptAnswer answer) {
        log.setAll(entries);
        logNote.set(
                entries.isEmpty()
                        ? messages.text(
                                answer.answer().status() == CellStatus.SKIPPED
                                        ? "transcript.log.skipped"
                                        : "transcript.log.none")
                        : "");
    }

    private void cancel() {
        if (scored != null) {
            scored.cancel();
        }
        if (logged != null) {
            logged.cancel();
        }
    }
}
