package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.Dropped;
import app.moderato.core.analysis.validation.HumanShelf.Listed;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The files of people's ratings of the open study: which one is compared with, and what was deleted last. On the screen's thread. */
final class PeopleSets {
    /**
     * @param all newest first
     * @param chosen name of the one compared with; empty for none
     */
    record Shown(List<Listed> all, String chosen) {
        static final Shown NONE = new Shown(List.of(), "");

        Shown {
            all = List.copyOf(all);
        }
    }

    private final TaskRunner tasks;
    private final Supplier<Optional<ValidationWorkspace>> workspace;
    private final Consumer<String> done;
    private final Consumer<Exception> failed;
    private final Runnable changed;
    private final Messages messages = Messages.beside(PeopleSets.class);

    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private String wanted = "";
    private Optional<Dropped> dropped = Optional.empty();

    /**
     * @param done gets a sentence on what was done
     * @param changed when another comparison is to be made
     */
    PeopleSets(
            TaskRunner tasks,
            Supplier<Optional<ValidationWorkspace>> workspace,
            Consumer<String> done,
            Consumer<Exception> failed,
            Runnable changed) {
        this.tasks = tasks;
        this.workspace = workspace;
        this.done = done;
        this.failed = failed;
        this.changed = changed;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(Shown now) {
        shown.set(now);
    }

    /** Name of the file to compare with; empty for the newest. */
    String wanted() {
        return wanted;
    }

    void choose(String name) {
        settle();
        wanted = name;
        changed.run();
    }

    /** Another study, or another file: the newest is compared with. */
    void newest() {
        settle();
        wanted = "";
    }

    /** What was deleted stays deleted. */
    void settle() {
        dropped = Optional.empty();
    }

    boolean canUndo() {
        return dropped.isPresent();
    }

    /**
     * Takes the file compared with off file, with what it showed.
     *
     * @param study what its ratings are kept under
     */
    void delete(String study) {
        String name = shown.get().chosen();
        ValidationWorkspace keeping = workspace.get().orElse(null);
        if (keeping == null || name.isEmpty()) {
            return;
        }
        tasks.start(
                messages.text("validate.task.delete"),
                progress -> keeping.humans().drop(study, name),
                gone -> {
                    dropped = Optional.of(gone);
                    wanted = "";
                    done.accept(messages.text("validate.notice.deleted", name));
                    changed.run();
                },
                failed);
    }

    /** Puts back what was deleted last, and compares with it. */
    void undo() {
        Dropped back = dropped.orElse(null);
        ValidationWorkspace keeping = workspace.get().orElse(null);
        if (back == null || keeping == null) {
            return;
        }
        settle();
        tasks.start(
                messages.text("validate.task.restore"),
                progress -> {
                    keeping.humans().restore(back);
                    return back;
                },
                restored -> {
                    wanted = restored.set().map(set -> set.name()).orElse("");
                    done.accept(messages.text("validate.notice.restored", wanted));
                    changed.run();
                },
                failed);
    }
}
