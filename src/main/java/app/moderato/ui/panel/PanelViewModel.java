package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Problem;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.StudyReading;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Map;
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
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The people of the open study; needs no stage. */
public final class PanelViewModel {
    private final Messages messages = Messages.beside(PanelViewModel.class);
    private final StudyReading<ReadDesign> reading;
    private final PanelWords words = new PanelWords(messages);
    private final Navigator navigator;

    private final PanelEditor editor;
    private final CopySearch copies;
    private final PeopleInSight people = new PeopleInSight(messages);

    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper interviewed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ReadPanel> panel = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReadDesign> design = new ReadOnlyObjectWrapper<>();
    private final PanelProblems problems;
    private final ReadOnlyObjectWrapper<List<PanelAttribute>> attributes = new ReadOnlyObjectWrapper<>(List.of());

    private Map<PersonaId, Persona> inRun = Map.of();
    /** Of the study shown. */
    private @Nullable String path;

    /** @param random draws seeds */
    public PanelViewModel(Desk desk, TaskRunner tasks, Navigator navigator, RandomGenerator random) {
        this.editor = new PanelEditor(desk.drafting(), messages, random);
        this.problems = new PanelProblems(editor);
        this.copies = new CopySearch(tasks, messages.text("panel.task.copies"));
        this.reading = new StudyReading<>(
                desk,
                tasks,
                messages.text("panel.task.read"),
                messages.text("panel.trouble.unexpected"),
                new PanelReader()::read,
                this::show);
        this.navigator = navigator;
        people.selectedProperty().subscribe(this::lookUp);
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
        return people.searchProperty();
    }

    /** The attributes most asked for first. */
    ObservableList<AttributeFilter> filters() {
        return people.filters();
    }

    /** Whom search and filters let through, in the panel's order. */
    ObservableList<PersonRow> shown() {
        return people.shown();
    }

    /** How many of how many are shown; empty while all are. */
    ReadOnlyStringProperty countProperty() {
        return people.countProperty();
    }

    /** Search or filters leave somebody out. */
    ReadOnlyBooleanProperty filteredProperty() {
        return people.filteredProperty();
    }

    /** The screen may set it; null while there is nobody. */
    ObjectProperty<@Nullable PersonRow> selectedProperty() {
        return people.selectedProperty();
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
        return problems.errors();
    }

    /** The people shown are not those that the study asks for now, which cannot be drawn. */
    ReadOnlyBooleanProperty staleProperty() {
        return problems.staleProperty();
    }

    /** Why the panel cannot be drawn as the study asks; empty where it can. */
    ReadOnlyStringProperty staleSentenceProperty() {
        return problems.sentenceProperty();
    }

    /** Something in the form has to be seen to before the study can be run. */
    boolean unfinished() {
        return problems.unfinished();
    }

    /** What keeps a field from being a value that can be used; empty where nothing does. */
    String note(String field) {
        return problems.note(field);
    }

    /** Those about one of these places itself. */
    String noteAt(String... pointers) {
        return problems.noteAt(pointers);
    }

    /** Null while they are looked for. */
    ReadOnlyObjectProperty<@Nullable NearCopies> copiesProperty() {
        return copies.foundProperty();
    }

    // Commands

    /** Shows everybody again. */
    void clear() {
        people.clear();
    }

    /** Selects a person, now or as soon as the panel is read; whoever hides them is cleared away. */
    void select(PersonaId id) {
        people.select(id);
    }

    /** Opens the selected person's interview in the run looked at. */
    void interview() {
        PersonRow row = people.selectedProperty().get();
        if (row != null && interviewed.get()) {
            navigator.go(new Place.Interview(row.persona().id(), null, null));
        }
    }

    /** After an error tries again, otherwise takes note. */
    void answerTrouble() {
        reading.answerTrouble();
    }

    private void show(ReadDesign now) {
        facts.set(words.facts(now.study().study()));
        problems.look(now.study());
        attributes.set(now.attributes());
        boolean sameStudy = now.study().path().equals(path);
        path = now.study().path();
        ReadPanel read = now.panel();
        copies.look(read == null ? null : read.panel());
        if (read == null) {
            panel.set(null);
            people.nobody();
        } else if (!read.equals(panel.get())) {
            people.show(read, sameStudy, () -> panel.set(read));
        }
        design.set(now);
    }

    private void knowRun(@Nullable RunView view) {
        inRun = view == null
                ? Map.of()
                : view.contents().panel().personas().stream()
                        .collect(Collectors.toMap(Persona::id, Function.identity(), (a, b) -> a));
        lookUp(people.selectedProperty().get());
    }

    /** The same id stands for somebody else where the panel was drawn anew since. */
    private void lookUp(@Nullable PersonRow row) {
        interviewed.set(
                row != null && row.persona().equals(inRun.get(row.persona().id())));
    }
}
