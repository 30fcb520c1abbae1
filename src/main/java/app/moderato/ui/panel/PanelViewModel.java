package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Draft;
import app.moderato.core.study.Problem;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.StudyProblems;
import app.moderato.ui.desk.StudyReading;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The people of the open study; needs no stage. */
public final class PanelViewModel {
    private final Messages messages = Messages.beside(PanelViewModel.class);
    private final StudyReading<ReadDesign> reading;
    private final PanelWords words = new PanelWords(messages);
    private final Navigator navigator;

    private final PanelEditor editor;
    private final CopySearch copies;

    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper interviewed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ReadPanel> panel = new ReadOnlyObjectWrapper<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable PersonRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ReadDesign> design = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper staleSentence = new ReadOnlyStringWrapper("");
    private final ObservableList<Problem> errors = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<PanelAttribute>> attributes = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<AttributeFilter> filters = FXCollections.observableArrayList();
    private final ObservableList<PersonRow> people = FXCollections.observableArrayList();
    private final FilteredList<PersonRow> shown = new FilteredList<>(people);

    private Map<PersonaId, Persona> inRun = Map.of();
    private @Nullable PersonaId wanted;
    /** Of the study shown. */
    private @Nullable String path;

    /** @param random draws seeds */
    public PanelViewModel(Desk desk, TaskRunner tasks, Navigator navigator, RandomGenerator random) {
        this.editor = new PanelEditor(desk.drafting(), messages, random);
        this.copies = new CopySearch(tasks, messages.text("panel.task.copies"));
        this.reading = new StudyReading<>(
                desk,
                tasks,
                messages.text("panel.task.read"),
                messages.text("panel.trouble.unexpected"),
                new PanelReader()::read,
                this::show);
        this.navigator = navigator;
        search.subscribe(this::filter);
        selected.subscribe(this::lookUp);
        desk.viewProperty().subscribe(this::knowRun);
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

    /** Null before the first panel is read. */
    ReadOnlyObjectProperty<@Nullable ReadPanel> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /** Words that a person's name, id, attributes or story must hold; the screen may set it. */
    StringProperty searchProperty() {
        return search;
    }

    /** The attributes most asked for first. */
    ObservableList<AttributeFilter> filters() {
        return filters;
    }

    /** Whom search and filters let through, in the panel's order. */
    ObservableList<PersonRow> shown() {
        return shown;
    }

    /** How many of how many are shown; empty while all are. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Search or filters leave somebody out. */
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    /** The screen may set it; null while there is nobody. */
    ObjectProperty<@Nullable PersonRow> selectedProperty() {
        return selected;
    }

    /** The selected person was interviewed in the run looked at. */
    ReadOnlyBooleanProperty interviewedProperty() {
        return interviewed.getReadOnlyProperty();
    }

    PanelWords words() {
        return words;
    }

    /** Null before the first study is read. */
    ReadOnlyObjectProperty<@Nullable ReadDesign> designProperty() {
        return design.getReadOnlyProperty();
    }

    /** Changes what panel the study asks for. */
    PanelEditor editor() {
        return editor;
    }

    /** What people can be chosen by. */
    ReadOnlyObjectProperty<List<PanelAttribute>> attributesProperty() {
        return attributes.getReadOnlyProperty();
    }

    /** What keeps the panel from being drawn as the study asks. */
    ObservableList<Problem> errors() {
        return errors;
    }

    /** The people shown are not those that the study asks for now, which cannot be drawn. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Why the panel cannot be drawn as the study asks; empty where it can. */
    ReadOnlyStringProperty staleSentenceProperty() {
        return staleSentence.getReadOnlyProperty();
    }

    /** Something in the form has to be seen to before the study can be run. */
    boolean unfinished() {
        Draft draft = editor.draftProperty().get();
        return !errors.isEmpty()
                || (draft != null
                        && draft.unfinished().keySet().stream().anyMatch(field -> field.startsWith(PanelField.PANEL)));
    }

    /** What keeps a field from being a value that can be used; empty where nothing does. */
    String note(String field) {
        String unfinished = editor.unfinished(field);
        return unfinished.isEmpty()
                ? errors.stream()
                        .filter(problem -> PanelField.holds(field, problem.pointer()))
                        .map(Problem::sentence)
                        .distinct()
                        .collect(Collectors.joining(" "))
                : unfinished;
    }

    /** Those about one of these places itself. */
    String noteAt(String... pointers) {
        return errors.stream()
                .filter(problem -> List.of(pointers).contains(problem.pointer()))
                .map(Problem::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Null while they are looked for. */
    ReadOnlyObjectProperty<@Nullable NearCopies> copiesProperty() {
        return copies.foundProperty();
    }

    // Commands

    /** Shows everybody again. */
    void clear() {
        search.set("");
        filters.forEach(filter -> filter.chosen().clear());
    }

    /** Selects a person, now or as soon as the panel is read; whoever hides them is cleared away. */
    void select(PersonaId id) {
        wanted = id;
        find(id).ifPresent(row -> {
            if (!shown.contains(row)) {
                clear();
            }
            selected.set(row);
        });
    }

    /** Opens the selected person's interview in the run looked at. */
    void interview() {
        PersonRow row = selected.get();
        if (row != null && interviewed.get()) {
            navigator.go(new Place.Interview(row.persona().id(), null, null));
        }
    }

    /** After an error tries again, otherwise takes note. */
    void answerTrouble() {
        reading.answerTrouble();
    }

    private Optional<PersonRow> find(PersonaId id) {
        return people.stream().filter(row -> row.persona().id().equals(id)).findFirst();
    }

    private void show(ReadDesign now) {
        facts.set(words.facts(now.study().study()));
        errors.setAll(StudyProblems.of(now.study(), StudyProblems.Part.PANEL).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList());
        stale.set(!errors.isEmpty());
        staleSentence.set(errors.isEmpty() ? "" : errors.getFirst().sentence());
        attributes.set(now.attributes());
        boolean sameStudy = now.study().path().equals(path);
        path = now.study().path();
        ReadPanel read = now.panel();
        copies.look(read == null ? null : read.panel());
        if (read == null) {
            people.clear();
            filters.clear();
            panel.set(null);
            selected.set(null);
            filter();
        } else if (!read.equals(panel.get())) {
            show(read, sameStudy);
        }
        design.set(now);
    }

    /** @param sameStudy whoever was looked for is still looked for */
    private void show(ReadPanel now, boolean sameStudy) {
        PersonRow before = selected.get();
        List<AttributeFilter> fresh = filters(now);
        if (sameStudy) {
            fresh.forEach(filter -> filters.stream()
                    .filter(old -> old.name().equals(filter.name()))
                    .forEach(old -> filter.chosen()
                            .addAll(old.chosen().stream()
                                    .filter(filter.groups()::contains)
                                    .toList())));
        } else {
            search.set("");
        }
        filters.clear();
        people.setAll(now.people());
        filters.setAll(fresh);
        panel.set(now);
        PersonaId again = wanted != null
                ? wanted
                : before == null ? null : before.persona().id();
        selected.set(Optional.ofNullable(again).flatMap(this::find).orElse(people.getFirst()));
        wanted = null;
        filter();
    }

    private List<AttributeFilter> filters(ReadPanel now) {
        List<AttributeFilter> made = new ArrayList<>();
        for (int i = 0; i < now.profile().attributes().size(); i++) {
            if (AttributeFilter.isUseful(now.profile().attributes().get(i))) {
                AttributeFilter filter =
                        new AttributeFilter(now.profile().attributes().get(i), i);
                filter.chosen().addListener((SetChangeListener<String>) change -> filter());
                made.add(filter);
            }
        }
        made.sort(Comparator.comparingInt(filter -> Captions.rank(filter.name())));
        return made;
    }

    private void filter() {
        String asked = search.get().strip().toLowerCase(Locale.ROOT);
        List<AttributeFilter> active =
                filters.stream().filter(filter -> !filter.chosen().isEmpty()).toList();
        shown.setPredicate(
                row -> row.words().contains(asked) && active.stream().allMatch(filter -> filter.accepts(row)));
        filtered.set(!asked.isEmpty() || !active.isEmpty());
        count.set(filtered.get() ? messages.text("panel.filter.count", shown.size(), people.size()) : "");
    }

    private void knowRun(@Nullable RunView view) {
        inRun = view == null
                ? Map.of()
                : view.contents().panel().personas().stream()
                        .collect(Collectors.toMap(Persona::id, Function.identity(), (a, b) -> a));
        lookUp(selected.get());
    }

    /** The same id stands for somebody else where the panel was drawn anew since. */
    private void lookUp(@Nullable PersonRow row) {
        interviewed.set(
                row != null && row.persona().equals(inRun.get(row.persona().id())));
    }
}
