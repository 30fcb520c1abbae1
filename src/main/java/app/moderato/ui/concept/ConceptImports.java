package app.moderato.ui.concept;

import app.moderato.core.study.Problem;
import app.moderato.file.concept.ImportedConcepts;
import app.moderato.ui.control.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Concepts brought in from elsewhere, and what a person has to know of them; needs no stage. */
final class ConceptImports {
    /** Sentences; more would push the page out of the window. */
    private static final int MOST = 4;

    private final ConceptEditor editor;
    private final Intake intake;
    private final Messages messages;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    ConceptImports(ConceptEditor editor, Intake intake, Messages messages) {
        this.editor = editor;
        this.intake = intake;
        this.messages = messages;
    }

    /** Of the last import, in sentences; empty before one, and once it was noted. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void table(Path file) {
        intake.table(file, found -> take(file, found), this::tell);
    }

    void folder(Path folder) {
        intake.folder(folder, found -> take(folder, found), this::tell);
    }

    void tell(String sentence) {
        outcome.set(sentence);
    }

    void close() {
        outcome.set("");
    }

    private void take(Path from, ImportedConcepts found) {
        editor.add(found.concepts(), "concept.step.import");
        List<String> sentences = new ArrayList<>();
        sentences.add(
                messages.text("concept.import.taken", found.concepts().size(), String.valueOf(from.getFileName())));
        found.problems().stream().limit(MOST).map(Problem::toString).forEach(sentences::add);
        if (found.problems().size() > MOST) {
            sentences.add(messages.text("concept.import.more", found.problems().size() - MOST));
        }
        outcome.set(String.join("\n", sentences));
    }
}
