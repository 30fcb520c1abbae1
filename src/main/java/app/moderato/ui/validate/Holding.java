package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a run against the study's ratings by people, in the background; the latest request wins. On the screen's thread. */
final class Holding {
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Found> arrived;
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

    /**
     * What a request came to.
     *
     * @param held empty where nobody rated, or the two do not meet
     * @param trouble why they do not meet; empty otherwise
     */
    record Found(PeopleSets.Shown people, Optional<Held> held, String trouble) {}

    Holding(TaskRunner tasks, Clock clock, Consumer<Found> arrived, Consumer<Exception> failed) {
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

    /** @param wanted name of the file of ratings; the newest where there is no such one */
    void begin(RunView view, OpenStudy open, ValidationWorkspace workspace, String wanted) {
        cancel();
        Pair now = Pair.of(view, open);
        last = now;
        busy = true;
        task = tasks.startQuietly(
                messages.text("validate.task.hold"),
                progress -> find(now, workspace, wanted),
                found -> {
                    busy = false;
                    arrived.accept(found);
                },
                failure -> {
                    busy = false;
                    failed.accept(failure);
                });
    }

    private Found find(Pair now, ValidationWorkspace workspace, String wanted) {
        HumanShelf shelf = workspace.humans();
        HumanSet humans = shelf.find(now.study(), wanted)
                .or(() -> shelf.latest(now.study()))
                .orElse(null);
        if (humans == null) {
            return new Found(PeopleSets.Shown.NONE, Optional.empty(), "");
        }
        PeopleSets.Shown people = new PeopleSets.Shown(shelf.list(now.study()), humans.name());
        try {
            Held held = Held.of(now.view(), humans);
            held.keep(workspace, clock.instant());
            return new Found(people, Optional.of(held), "");
        } catch (InvalidInput e) {
            return new Found(people, Optional.empty(), Objects.toString(e.getMessage()));
        }
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
