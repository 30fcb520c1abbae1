package app.moderato.ui.desk;

import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Opens studies, one at a time and never over text that is not kept; see {@link Desk}. On the screen's thread. */
final class StudyOpening {
    /** In the background. */
    interface How {
        DeskWork.Opened open(Preferences preferences) throws Exception;
    }

    private final Desk desk;
    private final DeskWork work;
    private final StudyWatch watch;
    private final LookedAt looked;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable OpenStudy> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Desk.State> state = new ReadOnlyObjectWrapper<>(Desk.State.OPENING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    /** Null while none is under way. */
    private @Nullable RunningTask underWay;

    StudyOpening(Desk desk, DeskWork work, StudyWatch watch, LookedAt looked, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.work = work;
        this.watch = watch;
        this.looked = looked;
        this.tasks = tasks;
        this.messages = messages;
    }

    ReadOnlyObjectProperty<@Nullable OpenStudy> studyProperty() {
        return study.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Desk.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    boolean isOver() {
        return underWay == null;
    }

    /**
     * Once all that was typed into the study before is kept.
     *
     * @param then once it is open
     */
    void by(String title, How how, Runnable then) {
        desk.drafting().hold(() -> begin(title, how, then));
    }

    private void begin(String title, How how, Runnable then) {
        trouble.set("");
        if (study.get() == null) {
            state.set(Desk.State.OPENING);
        }
        Preferences now = desk.choices().preferences();
        RunningTask begun =
                tasks.start(title, progress -> how.open(now), opened -> arrived(opened, then), this::failed);
        underWay = LookedAt.replace(underWay, begun.isOver() ? null : begun);
    }

    /** What was typed while the study was being read is kept first; it is newer than what was read of its own file. */
    private void arrived(DeskWork.Opened opened, Runnable then) {
        underWay = null;
        boolean typed = !desk.drafting().isKept();
        desk.drafting().hold(() -> {
            OpenStudy now = study.get();
            if (!typed || now == null || !now.path().equals(opened.study().path())) {
                opened(opened);
            }
            then.run();
        });
    }

    private void failed(Exception failure) {
        underWay = null;
        tell(failure);
        if (study.get() == null) {
            state.set(Desk.State.ERROR);
        }
    }

    void opened(DeskWork.Opened opened) {
        watch.found();
        OpenStudy before = study.get();
        boolean readAgain =
                before != null && before.path().equals(opened.study().path());
        desk.drafting().begin(opened.study());
        if (!readAgain) {
            // before the study is known: nobody sees it beside a run of another
            looked.clear();
        }
        study.set(opened.study());
        trouble.set(opened.trouble());
        desk.choices().lastStudy(opened.study());
        looked.show(opened.lists());
        state.set(Desk.State.READY);
    }

    /** The open study was kept as it stands now. */
    void kept(StudyKeeper.Kept kept) {
        OpenStudy was = study.get();
        OpenStudy now = kept.study();
        if (kept.elsewhere()) {
            Path file = Objects.requireNonNull(now.file().path());
            by(messages.text("desk.task.open"), _ -> work.open(file).telling(kept.trouble()), () -> {});
            return;
        }
        if (was == null || !was.path().equals(now.path())) {
            looked.clear();
        }
        study.set(now);
        if (was == null || !was.looksLike(now)) {
            desk.choices().lastStudy(now);
            looked.list(() -> {}, () -> {});
        }
    }

    void tell(Exception failure) {
        trouble.set(DeskWork.sentence(failure, messages));
    }
}
