package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a run against the study's latest ratings by people, in the background; the latest request wins. On the screen's thread. */
final class Holding {
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Optional<Held>> arrived;
    private final Consumer<Exception> failed;
    private final Messages messages = Messages.beside(Holding.class);

    /** A study that is edited is read anew many times and stays the same here. */
    private @Nullable Pair last;

    private @Nullable RunningTask task;
    /** Also while the task is being made, which may end before it is known here. */
    private boolean busy;

    private record Pair(RunView view, String study) {
        static Pair of(RunView view, OpenStudy study) {
            return new Pair(view, RatingsSource.key(study));
        }
    }

    /** @param arrived gets nothing where nobody rated */
    Holding(TaskRunner tasks, Clock clock, Consumer<Optional<Held>> arrived, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.clock = clock;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** These two are held, or being held. */
    boolean is(RunView view, OpenStudy study) {
        return Pair.of(view, study).equals(last);
    }

    boolean busy() {
        return busy;
    }

    void begin(RunView view, OpenStudy open, ValidationWorkspace workspace) {
        cancel();
        Pair now = Pair.of(view, open);
        last = now;
        busy = true;
        task = tasks.startQuietly(
                messages.text("validate.task.hold"),
                progress -> {
                    Optional<HumanSet> humans = workspace.humans().latest(now.study());
                    if (humans.isEmpty()) {
                        return Optional.<Held>empty();
                    }
                    Held held = Held.of(view, humans.get());
                    held.keep(workspace, clock.instant());
                    return Optional.of(held);
                },
                held -> {
                    busy = false;
                    arrived.accept(held);
                },
                failure -> {
                    busy = false;
                    failed.accept(failure);
                });
    }

    /** Whatever is asked for next is begun. */
    void forget() {
        last = null;
    }

    void cancel() {
        if (task != null) {
            task.cancel();
        }
        task = null;
        busy = false;
    }
}
