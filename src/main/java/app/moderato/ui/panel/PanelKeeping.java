package app.moderato.ui.panel;

import app.moderato.core.panel.Panel;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.file.panel.StudyNeighbour;
import app.moderato.ui.control.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Freezes people, keeps them for other studies, brings kept ones and margins in; needs no stage. */
final class PanelKeeping {
    private static final String PEOPLE = "people";
    private static final String MARGINS = "margins";

    private final PanelViewModel model;
    private final BesideStudy beside;
    private final PanelLibrary library;
    private final Messages messages;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper libraryTrouble = new ReadOnlyStringWrapper("");
    private final ObservableList<PanelLibrary.Entry> entries = FXCollections.observableArrayList();

    PanelKeeping(PanelViewModel model, BesideStudy beside, PanelLibrary library, Messages messages) {
        this.model = model;
        this.beside = beside;
        this.library = library;
        this.messages = messages;
    }

    /** What came of the last command, in a sentence; empty before one, and once it was noted. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Panels of the library as they were listed last, the newest first. */
    ObservableList<PanelLibrary.Entry> entries() {
        return entries;
    }

    /** Why the library cannot be read, or a panel of it not be used; empty where all is well. */
    ReadOnlyStringProperty libraryTroubleProperty() {
        return libraryTrouble.getReadOnlyProperty();
    }

    void close() {
        outcome.set("");
    }

    void tell(String sentence) {
        outcome.set(sentence);
    }

    String sentence(Exception failure) {
        return beside.sentence(failure);
    }

    /** The people shown become a file beside the study, so that no change of rules or seed changes them. */
    void freeze() {
        Panel panel = shown();
        if (panel == null) {
            outcome.set(messages.text("panel.keep.nobody"));
        } else if (model.staleProperty().get()) {
            outcome.set(messages.text("panel.keep.stale"));
        } else {
            use(
                    PEOPLE,
                    panel,
                    name -> messages.text("panel.keep.frozen", panel.personas().size(), name),
                    this::tell);
        }
    }

    /**
     * Writes people beside the study and gives them to it.
     *
     * @param wished name of the file, without an ending
     * @param said what is told of it, by the file's name
     */
    void use(String wished, Panel panel, UnaryOperator<String> said, Consumer<String> refused) {
        beside.write(
                messages.text("panel.task.write"),
                folder -> StudyNeighbour.people(folder, wished, panel),
                name -> {
                    model.editor().people(name);
                    outcome.set(said.apply(name));
                },
                refused);
    }

    /** Copies a margins file beside the study and draws from it. */
    void margins(Path file) {
        beside.write(
                messages.text("panel.task.margins"),
                folder -> StudyNeighbour.margins(folder, file),
                this::take,
                this::tell);
    }

    /**
     * @param text as a margins file has it
     * @param refused gets what is wrong with it
     */
    void margins(String text, Runnable done, Consumer<String> refused) {
        beside.write(
                messages.text("panel.task.margins"),
                folder -> StudyNeighbour.margins(folder, MARGINS, text),
                name -> {
                    take(name);
                    done.run();
                },
                refused);
    }

    private void take(String name) {
        model.editor().population(name);
        outcome.set(messages.text("panel.keep.margins", name));
    }

    /** Keeps the people shown in the library. */
    void keep(String name, Runnable done, Consumer<String> refused) {
        Panel panel = shown();
        if (panel == null) {
            refused.accept(messages.text("panel.keep.nobody"));
            return;
        }
        beside.work(
                messages.text("panel.task.write"),
                () -> {
                    library.keep(name, panel);
                    return name;
                },
                kept -> {
                    outcome.set(
                            messages.text("panel.keep.kept", panel.personas().size(), kept.strip()));
                    done.run();
                },
                refused);
    }

    /** Reads what the library has. */
    void list() {
        libraryTrouble.set("");
        beside.work(
                messages.text("panel.task.library"),
                library::all,
                (List<PanelLibrary.Entry> found) -> entries.setAll(found),
                libraryTrouble::set);
    }

    /** Gives this study a panel of the library. */
    void use(PanelLibrary.Entry entry, Runnable done) {
        libraryTrouble.set(entry.trouble());
        if (!entry.trouble().isEmpty()) {
            return;
        }
        beside.work(
                messages.text("panel.task.library"),
                () -> library.read(entry.name()),
                panel -> use(
                        entry.name(),
                        panel,
                        name -> {
                            done.run();
                            return messages.text(
                                    "panel.keep.used", panel.personas().size(), entry.name(), name);
                        },
                        libraryTrouble::set),
                libraryTrouble::set);
    }

    private @Nullable Panel shown() {
        ReadPanel panel = model.panelProperty().get();
        return panel == null ? null : panel.panel();
    }
}
