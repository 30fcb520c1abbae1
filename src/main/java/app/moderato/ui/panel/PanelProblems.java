package app.moderato.ui.panel;

import app.moderato.core.study.Draft;
import app.moderato.core.study.Problem;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.StudyProblems;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What keeps the panel from being drawn as the study asks, and where in the form it is told. */
final class PanelProblems {
    private final PanelTexts texts;
    private final ObservableList<Problem> errors = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper staleSentence = new ReadOnlyStringWrapper("");

    PanelProblems(PanelTexts texts) {
        this.texts = texts;
    }

    ObservableList<Problem> errors() {
        return errors;
    }

    /** There are some, so that the people shown are not those asked for. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** The first of them; empty for none. */
    ReadOnlyStringProperty sentenceProperty() {
        return staleSentence.getReadOnlyProperty();
    }

    void look(OpenStudy study) {
        errors.setAll(StudyProblems.of(study, StudyProblems.Part.PANEL).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList());
        stale.set(!errors.isEmpty());
        staleSentence.set(errors.isEmpty() ? "" : errors.getFirst().sentence());
    }

    boolean unfinished() {
        Draft draft = texts.draftProperty().get();
        return !errors.isEmpty()
                || (draft != null
                        && draft.unfinished().keySet().stream().anyMatch(field -> field.startsWith(PanelField.PANEL)));
    }

    String note(String field) {
        String unfinished = texts.unfinished(field);
        return unfinished.isEmpty()
                ? errors.stream()
                        .filter(problem -> PanelField.holds(field, problem.pointer()))
                        .map(Problem::sentence)
                        .distinct()
                        .collect(Collectors.joining(" "))
                : unfinished;
    }

    String noteAt(String... pointers) {
        return errors.stream()
                .filter(problem -> List.of(pointers).contains(problem.pointer()))
                .map(Problem::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
