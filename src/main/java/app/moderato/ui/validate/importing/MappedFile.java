package app.moderato.ui.validate.importing;

import app.moderato.core.study.InvalidInput;
import app.moderato.file.human.HumanColumn;
import app.moderato.file.human.HumanLayout;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.human.RatingScale;
import app.moderato.file.table.GivenTable;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A file of ratings, what its columns and names are taken for, and what comes out. On the screen's thread. */
final class MappedFile {
    enum State {
        CLOSED,
        /** The file, or what the mapping makes of it. */
        READING,
        READY,
        /** Nothing can be used: {@link #troubleProperty()} says why. */
        TROUBLE
    }

    private final TaskRunner tasks;
    private final RatingsReading reading;
    private final Messages messages = Messages.beside(MappedFile.class);

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable GivenTable> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable HumanMapping> mapping = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Digest> digest = new ReadOnlyObjectWrapper<>();

    private @Nullable Path path;
    private @Nullable RunningTask working;

    MappedFile(TaskRunner tasks, RatingsReading reading) {
        this.tasks = tasks;
        this.reading = reading;
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Its name, without folders. */
    ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the file is read as one with the same columns was read before. */
    ReadOnlyBooleanProperty rememberedProperty() {
        return remembered.getReadOnlyProperty();
    }

    /** Null until the file has been read. */
    ReadOnlyObjectProperty<@Nullable GivenTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** As of the last change. */
    ReadOnlyObjectProperty<@Nullable HumanMapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    /** What the mapping made of the table a moment ago; null until there is anything. */
    ReadOnlyObjectProperty<@Nullable Digest> digestProperty() {
        return digest.getReadOnlyProperty();
    }

    // Commands

    void read(Path chosen) {
        read(chosen, "");
    }

    /** Another sheet of the same workbook. */
    void sheet(String name) {
        Path now = path;
        GivenTable shown = table.get();
        if (now != null && shown != null && !shown.sheet().equals(name)) {
            read(now, name);
        }
    }

    private void read(Path chosen, String sheet) {
        path = chosen;
        String name = String.valueOf(chosen.getFileName());
        file.set(name);
        trouble.set("");
        remembered.set(false);
        table.set(null);
        mapping.set(null);
        digest.set(null);
        begin();
        working = tasks.start(
                messages.text("importing.work.reading"),
                progress -> reading.read(chosen, sheet),
                this::show,
                this::fail);
    }

    private void show(RatingsReading.Read read) {
        remembered.set(read.remembered());
        table.set(read.table());
        show(read.digest());
    }

    private void show(Digest found) {
        mapping.set(found.mapping());
        digest.set(found);
        trouble.set(found.trouble());
        state.set(found.read() == null ? State.TROUBLE : State.READY);
    }

    private void fail(Exception failure) {
        trouble.set(
                failure instanceof InvalidInput
                        ? String.valueOf(failure.getMessage())
                        : messages.text("importing.work.failed"));
        state.set(State.TROUBLE);
    }

    /** Forgets how such a file was read before. */
    void propose() {
        remembered.set(false);
        redo(reading::proposal);
    }

    void layout(HumanLayout layout) {
        HumanMapping now = mapping.get();
        if (now != null && now.layout() != layout) {
            redo(read -> reading.proposal(read, layout));
        }
    }

    /** Where the ratings come from other columns now, scale and names are looked at anew. */
    void become(String column, HumanColumn kind) {
        HumanMapping now = mapping.get();
        if (now == null || now.column(column) == kind) {
            return;
        }
        HumanMapping changed = now.with(column, kind);
        mapping.set(changed);
        boolean ratings = kind == HumanColumn.RATING || now.column(column) == HumanColumn.RATING;
        redo(read -> ratings ? reading.again(read, changed) : reading.matched(read, changed));
    }

    void scale(UnaryOperator<RatingScale> change) {
        HumanMapping now = mapping.get();
        if (now != null) {
            RatingScale changed = change.apply(now.scale());
            if (!changed.equals(now.scale())) {
                become(now.withScale(changed));
            }
        }
    }

    /** @param id of the study's concept; empty to leave the file's out */
    void concept(String name, String id) {
        HumanMapping now = mapping.get();
        if (now != null) {
            become(now.withConcepts(with(now.concepts(), name, id)));
        }
    }

    /** @param id of the study's question; empty to leave the file's out */
    void question(String name, String id) {
        HumanMapping now = mapping.get();
        if (now != null) {
            become(now.withQuestions(with(now.questions(), name, id)));
        }
    }

    private static Map<String, String> with(Map<String, String> names, String name, String id) {
        Map<String, String> changed = new LinkedHashMap<>(names);
        changed.put(name, id);
        return changed;
    }

    private void become(HumanMapping changed) {
        if (!changed.equals(mapping.get())) {
            mapping.set(changed);
            redo(read -> changed);
        }
    }

    @FunctionalInterface
    private interface Remapping {
        HumanMapping of(GivenTable table);
    }

    private void redo(Remapping change) {
        GivenTable read = table.get();
        if (read == null) {
            return;
        }
        String name = file.get();
        begin();
        working = tasks.startQuietly(
                messages.text("importing.work.mapping"),
                progress -> Digest.of(read, change.of(read), name),
                this::show,
                this::fail);
    }

    private void begin() {
        if (working != null) {
            working.cancel();
        }
        state.set(State.READING);
    }

    /** Stops what is under way; nothing was changed. */
    void close() {
        if (working != null) {
            working.cancel();
            working = null;
        }
        state.set(State.CLOSED);
    }
}
