package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptFinding;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.ConceptReview;
import app.moderato.core.study.ConceptText;
import app.moderato.core.study.Passage;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FieldProblems;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.StudyReading;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** The concepts of the open study; needs no stage. */
public final class ConceptsViewModel {
    private final Messages messages = Messages.beside(ConceptsViewModel.class);
    private final StudyReading<ReadConcepts> reading;
    private final ConceptWords words = new ConceptWords(messages);

    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper measures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper showing = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable ConceptRow> selected = new SimpleObjectProperty<>();
    private final ObservableList<ConceptRow> concepts = FXCollections.observableArrayList();
    private final ObservableList<CheckRow> checks = FXCollections.observableArrayList();
    private final ObservableList<Passage> marked = FXCollections.observableArrayList();

    private final ObservableMap<String, String> problems = FXCollections.observableHashMap();
    private final ConceptEditor editor;
    private final CardFacts card;
    private final ConceptPrompt prompt = new ConceptPrompt(messages);

    private @Nullable ReadConcepts read;
    /** Asked for before it was read: a concept just added is edited from its first letter on. */
    private @Nullable ConceptId wanted;

    private boolean reselecting;

    public ConceptsViewModel(Desk desk, TaskRunner tasks) {
        this.editor = new ConceptEditor(desk.drafting(), messages, this::select);
        this.card = new CardFacts(desk, tasks, messages);
        desk.choices().preferencesProperty().subscribe((before, now) -> describe(selected.get()));
        this.reading = new StudyReading<>(
                desk,
                tasks,
                messages.text("concept.task.read"),
                messages.text("concept.trouble.unexpected"),
                ReadConcepts::of,
                this::show);
        selected.subscribe(row -> {
            if (!reselecting) {
                wanted = null;
                describe(row);
            }
        });
        reading.follow();
    }

    // Properties

    ReadOnlyObjectProperty<StudyReading.State> stateProperty() {
        return reading.stateProperty();
    }

    /** Why the study cannot be shown as it is now; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return reading.troubleProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** In study order. */
    ObservableList<ConceptRow> concepts() {
        return concepts;
    }

    /** The screen may set it; null only while there is none. */
    ObjectProperty<@Nullable ConceptRow> selectedProperty() {
        return selected;
    }

    /** Whether the concepts can be compared fairly, in a sentence or two. */
    ReadOnlyStringProperty balanceProperty() {
        return balance.getReadOnlyProperty();
    }

    /** Length and reading grade of the selected concept. */
    ReadOnlyStringProperty measuresProperty() {
        return measures.getReadOnlyProperty();
    }

    /** Changes what is selected. */
    ConceptEditor editor() {
        return editor;
    }

    /** What keeps the selected concept from being shown to anybody, by key such as {@code name}; “” is the whole. */
    ObservableMap<String, String> problems() {
        return problems;
    }

    /** What the selected concept's card takes; empty while that is counted. */
    ReadOnlyStringProperty costProperty() {
        return card.costProperty();
    }

    ObservableList<CheckRow> checks() {
        return checks;
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Words of the selected concept's text that a check points at. */
    ObservableList<Passage> marked() {
        return marked;
    }

    /** What respondents are not shown, and in which order the rest comes. */
    ReadOnlyStringProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** The first question about the selected concept. */
    ConceptPrompt prompt() {
        return prompt;
    }

    // Commands

    /** Selects a concept, now or as soon as it is read; one that does not exist changes nothing. */
    void select(ConceptId id) {
        wanted = id;
        editor.draft().edit(id);
        find(id).ifPresent(row -> {
            wanted = null;
            selected.set(row);
        });
    }

    /** To the next concept or the one before, stopping at the ends. */
    void step(boolean forwards) {
        int next = concepts.indexOf(selected.get()) + (forwards ? 1 : -1);
        if (next >= 0 && next < concepts.size()) {
            selected.set(concepts.get(next));
        }
    }

    /** After an error tries again, otherwise takes note. */
    void answerTrouble() {
        reading.answerTrouble();
    }

    private Optional<ConceptRow> find(ConceptId id) {
        return concepts.stream().filter(row -> row.concept().id().equals(id)).findFirst();
    }

    private void show(ReadConcepts now) {
        ConceptRow before = selected.get();
        boolean same = read != null && read.path().equals(now.path());
        int place = same ? concepts.indexOf(before) : 0;
        read = now;
        List<ConceptRow> rows = new ArrayList<>();
        List<ConceptName> names = ConceptName.of(now.study());
        for (int i = 0; i < names.size(); i++) {
            Concept concept = now.study().concepts().get(i);
            rows.add(new ConceptRow(names.get(i), concept, ConceptText.words(concept.text())));
        }
        reselecting = true;
        concepts.setAll(rows);
        facts.set(words.facts(now.study(), now.facts()));
        balance.set(words.balance(now.review().balance()));
        Optional<ConceptRow> asked = Optional.ofNullable(wanted).flatMap(this::find);
        if (asked.isPresent()) {
            wanted = null;
        }
        selected.set(asked.or(() -> Optional.ofNullable(before)
                        .map(row -> row.concept().id())
                        .flatMap(this::find))
                .orElse(rows.isEmpty() ? null : rows.get(Math.clamp(place, 0, rows.size() - 1))));
        reselecting = false;
        describe(selected.get());
    }

    private void describe(@Nullable ConceptRow row) {
        ReadConcepts now = read;
        if (wanted == null) {
            editor.draft().edit(row == null ? null : row.concept().id());
        }
        if (row == null || now == null) {
            prompt.clear();
            return;
        }
        Study study = now.study();
        Concept concept = row.concept();
        List<ConceptReview.Check> outcome = now.review().checks(concept);
        List<CheckRow> rows = new ArrayList<>(
                outcome.stream().map(check -> words.check(check, concept)).toList());
        card.eyes(concept).ifPresent(eyes -> rows.add(eyes.passed() ? rows.size() : 0, eyes));
        card.look(concept);
        checks.setAll(rows);
        summary.set(words.summary(rows));
        marked.setAll(outcome.stream()
                .map(ConceptReview.Check::finding)
                .filter(Objects::nonNull)
                .map(ConceptFinding::passage)
                .filter(Objects::nonNull)
                .toList());
        measures.set(words.measures(concept, study.language()));
        showing.set(words.showing(study, concept));
        problems.clear();
        problems.putAll(FieldProblems.under("/concepts/" + concepts.indexOf(row), now.errors()));
        prompt.show(now.prompts(), concept);
    }
}
