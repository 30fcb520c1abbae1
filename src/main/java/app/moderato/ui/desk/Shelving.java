package app.moderato.ui.desk;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Making, copying and deleting studies. On the screen's thread; what cannot be done is told by
 * {@link Desk#troubleProperty()}.
 */
public final class Shelving {
    /**
     * A study written to where a person wanted it.
     *
     * @param whole nothing was left out for being unfinished
     */
    public record SavedCopy(Path file, boolean whole) {}

    private static final Logger LOG = LoggerFactory.getLogger(Shelving.class);

    private final Desk desk;
    private final DeskWork work;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<Binned> bin = FXCollections.observableArrayList();
    // kept: an unmodifiable view that nobody holds is collected, and its listeners hear no more
    private final ObservableList<Binned> shownBin = FXCollections.unmodifiableObservableList(bin);
    private boolean tidied;

    Shelving(Desk desk, DeskWork work, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** What was deleted and can be brought back, the last one first. */
    public ObservableList<Binned> bin() {
        return shownBin;
    }

    /**
     * Makes a study of the person's own and opens it.
     *
     * @param then once it is open
     */
    public void create(StudyTemplate template, Runnable then) {
        desk.openBy(messages.text("desk.task.create"), _ -> work.create(template), then);
    }

    /** Copies a study with all that lies beside it, what was typed a moment ago too, and opens the copy. */
    public void duplicate(ShelvedStudy shelved) {
        String title = copyTitle(shelved.title());
        desk.openBy(messages.text("desk.task.duplicate"), _ -> work.duplicate(shelved, title), () -> {});
    }

    /** The copy of a copy is another copy of the first. */
    private String copyTitle(String title) {
        String copy = messages.text("desk.copy.suffix");
        int end = title.lastIndexOf(copy);
        boolean isCopy = end > 0 && title.substring(end + copy.length()).matches("( \\d{1,4})?");
        return (isCopy ? title.substring(0, end) : title) + copy;
    }

    /**
     * Writes a study with its pictures and the files of its panel into a new folder.
     *
     * @param target where the folder is made
     */
    public void saveCopy(ShelvedStudy shelved, Path target, Consumer<SavedCopy> then) {
        desk.drafting()
                .whenKept(() -> tasks.start(
                        messages.text("desk.task.save-copy"),
                        progress -> work.saveCopy(shelved, target),
                        then,
                        desk::fail));
    }

    /** Whether deleting takes the study's files along; else it only leaves the list. */
    public boolean madeHere(ShelvedStudy shelved) {
        return work.madeHere(shelved);
    }

    /**
     * Deletes a study, or takes it off the list; its runs stay. After the open one the next one is opened.
     *
     * @param then gets what brings it back
     */
    public void delete(ShelvedStudy shelved, Consumer<Deleted> then) {
        desk.drafting().hold(() -> {
            boolean open = desk.isOpen(shelved);
            tasks.start(
                    messages.text("desk.task.delete"),
                    progress -> work.delete(shelved, open),
                    removal -> {
                        removal.next().ifPresentOrElse(desk::opened, desk::refresh);
                        then.accept(removal.deleted());
                        readBin();
                    },
                    desk::fail);
        });
    }

    /** Brings a deleted study back to where it was, and opens it where it lay open. */
    public void restore(Deleted deleted) {
        if (deleted.wasOpen()) {
            desk.openBy(
                    messages.text("desk.task.restore"),
                    _ -> {
                        work.restore(deleted);
                        return work.open(deleted.study());
                    },
                    this::readBin);
        } else {
            desk.listBy(() -> work.restore(deleted), this::readBin);
        }
    }

    /**
     * Brings a study of the bin back to where it was, and to the front of the list.
     *
     * @param then once it is there
     */
    public void restore(Binned binned, Runnable then) {
        desk.listBy(() -> work.restore(binned), () -> {
            readBin();
            then.run();
        });
    }

    private void readBin() {
        tasks.startQuietly(messages.text("desk.task.bin"), progress -> work.bin(), bin::setAll, desk::fail);
    }

    /** Erases what was deleted long ago. Once a sitting. */
    void tidy() {
        if (!tidied) {
            tidied = true;
            tasks.startQuietly(
                    messages.text("desk.task.tidy"),
                    progress -> {
                        try {
                            work.tidy();
                        } catch (IOException e) {
                            LOG.warn("Deleted studies could not be erased", e);
                        }
                        return true;
                    },
                    done -> readBin(),
                    failure -> {});
        }
    }
}
