package app.moderato.ui.results;

import app.moderato.core.analysis.Subgroups;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The groups behind the numbers on screen. Worked out in the background, when somebody looks; the latest wins. */
final class LatestSubgroups {
    private final TaskRunner tasks;
    private final LastAttempt attempt;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Compared asked;
    private @Nullable RunningTask running;

    /** @param of the numbers it was worked out for */
    record Shown(Compared of, Subgroups groups) {}

    LatestSubgroups(TaskRunner tasks, LastAttempt attempt, Messages messages) {
        this.tasks = tasks;
        this.attempt = attempt;
        this.messages = messages;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Does nothing where these are known or on their way. */
    void look(Compared now) {
        if (now.equals(asked)) {
            return;
        }
        asked = now;
        if (running != null) {
            running.cancel();
        }
        RunView view = now.view();
        running = tasks.start(
                messages.text("results.task.subgroups"),
                progress -> new Shown(
                        now,
                        Subgroups.of(
                                view.study(),
                                view.contents(),
                                now.numbers().selection(),
                                view.results().grounds().gauge())),
                shown::set,
                failure -> {
                    asked = null;
                    attempt.tell(messages.text("results.trouble.unexpected"));
                });
    }
}
