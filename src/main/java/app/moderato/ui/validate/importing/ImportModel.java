package app.moderato.ui.validate.importing;

import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.file.human.HumanImport;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.human.RatingScale;
import app.moderato.file.table.GivenTable;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Brings people's ratings of a file in, step by step; needs no stage. On the screen's thread. */
final class ImportModel {
    enum Step {
        FILE,
        COLUMNS,
        SCALE,
        NAMES
    }

    private static final List<Step> STEPS = List.of(Step.values());

    private final TaskRunner tasks;
    private final RatingsReading reading;
    private final ComparedStudy study;
    private final Consumer<HumanImport> taker;
    private final MappedFile mapped;
    private final Messages messages = Messages.beside(ImportModel.class);

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyBooleanWrapper unfinished = new ReadOnlyBooleanWrapper();

    ImportModel(TaskRunner tasks, MappingMemory memory, ComparedStudy study, Consumer<HumanImport> taker) {
        this.tasks = tasks;
        this.reading = new RatingsReading(memory, study);
        this.mapped = new MappedFile(tasks, reading);
        this.study = study;
        this.taker = taker;
    }

    // Properties

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether what is typed on the scale is no scale yet; the one before holds until it is. */
    ReadOnlyBooleanProperty unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    MappedFile mapped() {
        return mapped;
    }

    ComparedStudy study() {
        return study;
    }

    // Commands

    void read(Path chosen) {
        begin();
        mapped.read(chosen);
    }

    /** Another sheet of the same workbook. */
    void sheet(String name) {
        begin();
        mapped.sheet(name);
    }

    private void begin() {
        step.set(Step.FILE);
        unfinished.set(false);
    }

    /** What is typed is a scale: this one. */
    void range(RatingScale typed) {
        unfinished.set(false);
        mapped.scale(was -> was.withRange(typed.lowest(), typed.highest(), typed.points()));
    }

    /** What is typed is no scale. */
    void unfinished() {
        unfinished.set(true);
    }

    /** Whether nothing can be used, and the current step, or one before, is where to mend it. */
    boolean isTroubled() {
        Digest found = mapped.digestProperty().get();
        Step where = found == null ? Step.FILE : found.troubled();
        return mapped.stateProperty().get() == MappedFile.State.TROUBLE
                && step.get().compareTo(where) >= 0;
    }

    /** Whether the current step can be left for the next, or, at the last one, the ratings be taken. */
    boolean canGoOn() {
        HumanMapping now = mapped.mappingProperty().get();
        return switch (step.get()) {
            case FILE -> mapped.tableProperty().get() != null && now != null;
            case COLUMNS -> now != null && now.problems().isEmpty();
            case SCALE -> now != null && !unfinished.get();
            case NAMES -> mapped.stateProperty().get() == MappedFile.State.READY;
        };
    }

    void next() {
        if (!canGoOn()) {
            return;
        }
        if (step.get() == Step.NAMES) {
            take();
        } else {
            step.set(STEPS.get(place() + 1));
        }
    }

    /** Of the current step, from 0. */
    int place() {
        return STEPS.indexOf(step.get());
    }

    void back() {
        if (step.get() != Step.FILE) {
            step.set(STEPS.get(place() - 1));
        }
    }

    /** Remembers the mapping and hands the ratings on, whether or not it could be remembered. */
    private void take() {
        Digest found = mapped.digestProperty().get();
        HumanImport read = found == null ? null : found.read();
        GivenTable from = mapped.tableProperty().get();
        if (read == null || from == null) {
            return;
        }
        mapped.close();
        tasks.startQuietly(
                messages.text("importing.work.keeping"),
                progress -> {
                    reading.keep(from, read.mapping());
                    return read;
                },
                taker,
                failure -> taker.accept(read));
    }

    /** Stops what is under way; nothing was changed. */
    void close() {
        mapped.close();
    }
}
