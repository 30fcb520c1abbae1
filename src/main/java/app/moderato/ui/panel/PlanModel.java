package app.moderato.ui.panel;

import app.moderato.core.analysis.PastRun;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.file.study.StoredStudy;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** How many people the next run needs, worked out in the background at every change; needs no stage. */
final class PlanModel {
    private final PanelEditor editor;
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable StoredStudy> past = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PlanWish> wish = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask working;

    PlanModel(PanelEditor editor, Desk desk, TaskRunner tasks, Messages messages) {
        this.editor = editor;
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    // Properties

    /** The run that it is worked out with; null where there is none, or before it is read. */
    ReadOnlyObjectProperty<@Nullable StoredStudy> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** Null where nothing can be wished. */
    ReadOnlyObjectProperty<@Nullable PlanWish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** The last that was worked out; while {@link #busyProperty() busy} of an earlier wish. */
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Why there is no plan, as a sentence; empty where there is one, or will be. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What keeps the difference that was typed from being one; empty where nothing does. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What can be asked about. */
    List<Question> questions() {
        StoredStudy read = past.get();
        return read == null ? List.of() : PastRun.questions(read.study());
    }

    /** Ids of the two that are compared; empty before that is known. */
    List<String> concepts() {
        PlanWish wished = wish.get();
        Plan worked = plan.get();
        boolean chosen = wished != null && !wished.concepts().isEmpty();
        return chosen
                ? wished.concepts()
                : worked == null ? List.of() : worked.pair().concepts();
    }

    /** The fewest people who tell it with as many replicates as the study asks; empty where none of them does. */
    OptionalInt proposed() {
        Plan worked = plan.get();
        int own = editor.draft()
                .map(draft -> draft.study().simulation().replicates())
                .orElse(1);
        return worked == null
                ? OptionalInt.empty()
                : worked.table().people(Math.clamp(own, 1, Plan.REPLICATES.getLast()));
    }

    // Commands

    /** Begins anew with the run that tells most by now. */
    void begin() {
        end();
        RunRecord run = PlanBasis.of(desk.runs()).orElse(null);
        Workspace workspace = desk.workspace().orElse(null);
        if (run == null || workspace == null) {
            trouble.set(messages.text("panel.plan.no-run"));
            return;
        }
        busy.set(true);
        working = tasks.startQuietly(
                messages.text("panel.task.plan"),
                progress -> StoredStudy.of(workspace, run.id(), desk.ports().scales()),
                this::read,
                this::refuse);
    }

    /** Nothing is worked out any more. */
    void end() {
        if (working != null) {
            working.cancel();
        }
        busy.set(false);
        plan.set(null);
        wish.set(null);
        past.set(null);
        trouble.set("");
        note.set("");
    }

    void question(Question question) {
        PlanWish now = wish.get();
        if (now != null) {
            wish(new PlanWish(question, now.statistic(), now.concepts(), now.difference()));
        }
    }

    /** Brings the measure's usual difference along. */
    void statistic(Statistic statistic) {
        PlanWish now = wish.get();
        if (now != null && now.statistic() != statistic) {
            wish(PlanWish.usual(now.question(), statistic, now.concepts()));
        }
    }

    /**
     * Two concepts change places where one is chosen for the other.
     *
     * @param place 0 or 1
     * @param id of a concept of the run
     */
    void concept(int place, String id) {
        PlanWish now = wish.get();
        List<String> both = concepts();
        if (now == null || both.isEmpty() || both.get(place).equals(id)) {
            return;
        }
        String other = both.get(1 - place).equals(id) ? both.get(place) : both.get(1 - place);
        wish(place == 0 ? now.withConcepts(id, other) : now.withConcepts(other, id));
    }

    void difference(String text) {
        PlanWish now = wish.get();
        if (now != null) {
            wish(now.withDifference(text));
        }
    }

    /** Gives the study's panel so many people. */
    void use(int people) {
        editor.resize(people);
    }

    private void read(StoredStudy found) {
        busy.set(false);
        past.set(found);
        List<Question> questions = questions();
        if (questions.isEmpty()) {
            trouble.set(messages.text("panel.plan.nothing-rated"));
        } else {
            wish(PlanWish.usual(questions.getFirst(), Statistic.TOP2, List.of()));
        }
    }

    private void wish(PlanWish next) {
        if (!next.equals(wish.get())) {
            wish.set(next);
            trouble.set("");
            boolean read = next.told().isPresent();
            note.set(read ? "" : messages.text("panel.plan.unread", next.statistic() == Statistic.TOP2 ? 1 : 0));
            if (!read) {
                plan.set(null);
            }
            work();
        }
    }

    /** One at a time: the latest wish is taken up when what runs has ended. */
    private void work() {
        PlanWish now = wish.get();
        StoredStudy read = past.get();
        Double told = now == null ? null : now.told().orElse(null);
        if (busy.get() || now == null || read == null || told == null) {
            return;
        }
        busy.set(true);
        working = tasks.startQuietly(
                messages.text("panel.task.plan"),
                progress -> Plan.of(read, now, told),
                worked -> end(now, () -> plan.set(worked)),
                failure -> end(now, () -> refuse(failure)));
    }

    private void end(PlanWish of, Runnable show) {
        busy.set(false);
        if (of.equals(wish.get())) {
            show.run();
        } else {
            work();
        }
    }

    private void refuse(Exception failure) {
        busy.set(false);
        plan.set(null);
        String said = failure instanceof InvalidInput ? failure.getMessage() : null;
        trouble.set(said == null ? messages.text("panel.bring.failed") : said);
    }
}
