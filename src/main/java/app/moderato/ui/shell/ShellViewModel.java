package app.moderato.ui.shell;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Messages;
import app.moderato.ui.results.ResultsViewModel;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the frame shows around every page; needs no stage. */
final class ShellViewModel {
    private final Messages messages = Messages.beside(ShellViewModel.class);
    private final ResultsViewModel results;
    private final ObservableList<RunningTask> running;

    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper rehearsal = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper runFacts = new ReadOnlyStringWrapper("");

    ShellViewModel(ResultsViewModel results, TaskRunner tasks) {
        this.results = results;
        running = tasks.running();
        running.addListener((ListChangeListener<RunningTask>) change -> follow());
        results.runProperty().subscribe(this::describe);
        follow();
    }

    // Properties

    ReadOnlyStringProperty studyProperty() {
        return results.titleProperty();
    }

    /** The background task, or that there is none. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Of the background task, 0..1; 0 without one, negative where unknown. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is on screen was made up. */
    ReadOnlyBooleanProperty rehearsalProperty() {
        return rehearsal.getReadOnlyProperty();
    }

    /** Run, cells and cost; empty before there is a run. */
    ReadOnlyStringProperty runFactsProperty() {
        return runFacts.getReadOnlyProperty();
    }

    private void follow() {
        progress.unbind();
        busy.set(!running.isEmpty());
        if (running.isEmpty()) {
            progress.set(0);
            status.set(messages.text(rehearsal.get() ? "shell.status.rehearsal" : "shell.status.idle"));
        } else {
            progress.bind(running.getFirst().fractionProperty());
            status.set(running.getFirst().title());
        }
    }

    private void describe(@Nullable RunRecord run) {
        rehearsal.set(run != null && run.rehearsal());
        if (run != null) {
            int done = run.count(CellStatus.ANSWERED) + run.count(CellStatus.SKIPPED);
            Double cost = run.costUsd();
            runFacts.set(messages.text(
                    "shell.status.run",
                    String.valueOf(run.id()),
                    done,
                    run.planned(),
                    cost == null
                            ? messages.text("shell.status.cost-unknown")
                            : messages.text("shell.status.cost", cost)));
        }
        follow();
    }
}
