package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.file.panel.ColumnMapping;
import app.moderato.file.panel.ColumnTarget;
import app.moderato.file.panel.ImportedPersonas;
import app.moderato.file.panel.PersonaTable;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Brings people of a file in: what its columns become, what is odd about it, who comes out; needs no stage. */
final class PeopleImport {
    enum State {
        CLOSED,
        /** The file, or what the mapping makes of it. */
        READING,
        READY,
        /** Nothing can be used: {@link #troubleProperty()} says why. */
        TROUBLE,
        WRITING
    }

    private static final String FILE = "personas";

    /** What the mapping makes of the table. */
    private record Outcome(
            ImportedPersonas people, @Nullable NearCopies copies) {}

    private final TaskRunner tasks;
    private final PanelKeeping keeping;
    private final BesideStudy beside;
    private final Messages messages;
    private final ImportWords words;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper format = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
    private final ObservableList<String> odd = FXCollections.observableArrayList();

    private @Nullable PersonaTable table;
    private @Nullable ImportedPersonas people;
    private @Nullable RunningTask working;

    PeopleImport(TaskRunner tasks, PanelKeeping keeping, BesideStudy beside, Messages messages) {
        this.tasks = tasks;
        this.keeping = keeping;
        this.beside = beside;
        this.messages = messages;
        this.words = new ImportWords(messages);
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** How the file is written: kind, what parts its cells, encoding. */
    ReadOnlyStringProperty formatProperty() {
        return format.getReadOnlyProperty();
    }

    /** How many people come out of how many rows, and how alike they are. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** In the order of the file. */
    ObservableList<ColumnRow> columns() {
        return columns;
    }

    /** Rows worth a look, and what was not taken, with line and reason. */
    ObservableList<String> odd() {
        return odd;
    }

    // Commands

    void read(Path chosen) {
        file.set(String.valueOf(chosen.getFileName()));
        format.set("");
        summary.set("");
        trouble.set("");
        columns.clear();
        odd.clear();
        people = null;
        begin();
        working = tasks.start(
                messages.text("panel.import.reading"),
                progress -> {
                    progress.report(-1, messages.text("panel.import.reading"));
                    PersonaTable read = PersonaTable.read(chosen);
                    return new Read(read, ColumnRow.of(read));
                },
                this::show,
                this::fail);
    }

    private record Read(PersonaTable table, List<ColumnRow> rows) {}

    private void show(Read read) {
        table = read.table();
        format.set(read.table().format());
        columns.setAll(read.rows());
        map();
    }

    /** @param kind what the column becomes */
    void become(ColumnRow column, ColumnTarget.Kind kind) {
        if (column.targetProperty().get().kind() != kind) {
            column.become(kind);
            map();
        }
    }

    /** @param attribute what the column's attribute is called */
    void call(ColumnRow column, String attribute) {
        ColumnTarget before = column.targetProperty().get();
        column.call(attribute);
        if (!before.equals(column.targetProperty().get())) {
            map();
        }
    }

    private void map() {
        PersonaTable read = table;
        if (read == null) {
            return;
        }
        Map<String, ColumnTarget> targets = new LinkedHashMap<>();
        columns.forEach(
                column -> targets.put(column.name(), column.targetProperty().get()));
        begin();
        working = tasks.start(
                messages.text("panel.import.mapping"),
                progress -> {
                    ImportedPersonas found = ImportedPersonas.of(read, new ColumnMapping(targets));
                    boolean many = found.personas().size() > NearCopies.MOST_PEOPLE;
                    return new Outcome(found, many ? null : NearCopies.among(found.personas()));
                },
                this::show,
                this::fail);
    }

    private void begin() {
        if (working != null) {
            working.cancel();
        }
        state.set(State.READING);
    }

    private void show(Outcome outcome) {
        ImportedPersonas found = outcome.people();
        people = found;
        trouble.set("");
        odd.setAll(words.odd(found));
        summary.set(words.summary(found, outcome.copies()));
        state.set(State.READY);
    }

    private void fail(Exception failure) {
        people = null;
        odd.clear();
        summary.set("");
        trouble.set(beside.sentence(failure));
        state.set(State.TROUBLE);
    }

    /** Writes the people beside the study and gives them to it. */
    void use() {
        ImportedPersonas found = people;
        if (found == null || state.get() != State.READY) {
            return;
        }
        state.set(State.WRITING);
        String from = file.get();
        keeping.use(
                FILE,
                found.panel(),
                name -> {
                    close();
                    return messages.text("panel.import.taken", found.personas().size(), from, name);
                },
                sentence -> {
                    trouble.set(sentence);
                    state.set(State.TROUBLE);
                });
    }

    /** Stops what is under way; nothing was changed. */
    void close() {
        if (working != null) {
            working.cancel();
            working = null;
        }
        table = null;
        people = null;
        state.set(State.CLOSED);
    }
}
