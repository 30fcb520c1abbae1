package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.group.GroupState;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A group before it begins: who sits there, what happens, what it takes. Worked out in the background at every change. */
final class SetupModel {
    /** @param facts age and the like, in a line */
    record Seat(PersonaId id, String name, String facts) {}

    private record Plan(GroupDesign design, GroupEstimate estimate) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final GroupDesk groups;
    private final Messages messages;
    private final SetupWords words;
    private final SeatChoice choice = new SeatChoice();
    private final IntegerProperty people = new SimpleIntegerProperty();
    private final IntegerProperty count = new SimpleIntegerProperty(1);
    private final BooleanProperty byModel = new SimpleBooleanProperty();
    private final BooleanProperty alone = new SimpleBooleanProperty(true);
    private final ObservableList<Seat> seats = FXCollections.observableArrayList();
    private final ObservableList<StageRow> agenda = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leaves = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper rehearsal = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private @Nullable OpenStudy seen;
    private @Nullable RunningTask planning;

    SetupModel(Desk desk, TaskRunner tasks, GroupDesk groups, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.groups = groups;
        this.messages = messages;
        this.words = new SetupWords(desk.ports().providers(), messages);
        desk.studyProperty().subscribe(this::study);
        desk.choices().preferencesProperty().subscribe(this::plan);
        people.subscribe((before, now) -> {
            choice.resize();
            plan();
        });
        count.subscribe((before, now) -> {
            if (now.intValue() > 1) {
                byModel.set(true);
            }
            plan();
        });
        byModel.subscribe((before, now) -> {
            if (!now) {
                count.set(1);
            }
        });
        alone.subscribe((before, now) -> plan());
    }

    // Properties

    /** At the table. */
    IntegerProperty peopleProperty() {
        return people;
    }

    /** Groups of the same design, one after the other; several need a model in the chair. */
    IntegerProperty groupsProperty() {
        return count;
    }

    BooleanProperty byModelProperty() {
        return byModel;
    }

    /** Everybody is asked once more without the group. */
    BooleanProperty aloneProperty() {
        return alone;
    }

    ObservableList<Seat> seats() {
        return seats;
    }

    ObservableList<StageRow> agenda() {
        return agenda;
    }

    /** Turns and cost, in a sentence; empty while they are worked out. */
    ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /** What goes where, in a sentence. */
    ReadOnlyStringProperty leavesProperty() {
        return leaves.getReadOnlyProperty();
    }

    /** The rehearsal respondents are chosen anyway. */
    ReadOnlyBooleanProperty rehearsalProperty() {
        return rehearsal.getReadOnlyProperty();
    }

    /** What keeps a group from being begun, in a sentence; empty for nothing. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** How many the panel can seat. */
    int mostPeople() {
        OpenStudy open = desk.studyProperty().get();
        return open == null
                ? 0
                : Math.min(GroupPlan.MOST_BY_ITSELF, open.panel().personas().size());
    }

    // Commands

    /** Somebody else of the panel sits there, as different from the others as can be. */
    void exchange(PersonaId who) {
        OpenStudy open = desk.studyProperty().get();
        List<PersonaId> shown = seats.stream().map(Seat::id).toList();
        if (open != null
                && choice.exchange(who, shown, open.panel(), open.study().seed())) {
            plan();
        }
    }

    /** Those whom the rule suggests. */
    void suggest() {
        choice.suggest();
        plan();
    }

    boolean suggested() {
        return choice.suggested();
    }

    void begin(boolean rehearsed) {
        if (ready.get()) {
            groups.begin(seating(rehearsed));
        }
    }

    private Seating seating(boolean rehearsed) {
        return new Seating(
                choice.people(), people.get(), count.get(), byModel.get(), alone.get(), rehearsed, false, false, null);
    }

    private void study(@Nullable OpenStudy open) {
        OpenStudy before = seen;
        seen = open;
        if (open == null) {
            plan();
            return;
        }
        boolean samePanel = before != null && before.panel().equals(open.panel());
        if (!samePanel) {
            choice.suggest();
        }
        int planned = GroupDesign.seats(open.study(), open.panel());
        boolean samePlan = before != null
                && samePanel
                && Objects.equals(before.study().group(), open.study().group());
        if (!samePlan && planned != people.get()) {
            people.set(planned);
        } else {
            plan();
        }
    }

    private void plan() {
        OpenStudy open = desk.studyProperty().get();
        if (planning != null) {
            planning.cancel();
        }
        ready.set(false);
        estimate.set("");
        if (open == null) {
            stopped("");
            return;
        }
        if (!open.runnable()) {
            stopped(messages.text("group.setup.unfinished"));
            return;
        }
        Connection connection = desk.choices().connection().orElse(null);
        rehearsal.set(connection == null);
        ToDoubleFunction<Usage> price = groups.maker().price(connection);
        Seating wanted = seating(false);
        planning = tasks.startQuietly(
                messages.text("group.task.plan"),
                progress -> {
                    GroupDesign design = groups.maker().design(open, wanted, 1);
                    return new Plan(design, GroupEstimate.of(design));
                },
                plan -> {
                    leaves.set(words.leaves(
                            connection,
                            people.get() * wanted.groups(),
                            plan.design().concepts().size()));
                    show(plan, price, wanted.groups());
                },
                failure -> stopped(
                        failure instanceof InvalidInput
                                ? Objects.toString(failure.getMessage(), "")
                                : messages.text("group.trouble.fault")));
    }

    private void stopped(String sentence) {
        seats.clear();
        agenda.clear();
        obstacle.set(sentence);
    }

    private void show(Plan plan, @Nullable ToDoubleFunction<Usage> price, int tables) {
        obstacle.set("");
        ready.set(true);
        GroupDesign design = plan.design();
        seats.setAll(design.people().stream()
                .map(one -> new Seat(one.id(), one.name(), TableNames.facts(one)))
                .toList());
        TableNames names = new TableNames(design, messages);
        agenda.setAll(StageRow.of(design, GroupState.BEFORE, names, messages));
        estimate.set(words.estimate(design, plan.estimate(), price, tables));
    }
}
