package app.moderato.ui.panel;

import app.moderato.core.interview.story.StoryOrder;
import app.moderato.core.llm.Connection;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What stories for the people shown would take, and where what is sent would go; needs no stage. */
final class StoryOffer {
    private final PanelViewModel model;
    private final Desk desk;
    private final TaskRunner tasks;
    private final StoryWords words;
    private final Messages messages;
    private final BooleanProperty anew = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper old = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private @Nullable StoryWork work;
    private @Nullable RunningTask counting;

    StoryOffer(PanelViewModel model, Desk desk, TaskRunner tasks, StoryWords words, Messages messages) {
        this.model = model;
        this.desk = desk;
        this.tasks = tasks;
        this.words = words;
        this.messages = messages;
        anew.subscribe((before, now) -> count());
    }

    /** Also for those who have a background; the screen may set it. */
    BooleanProperty anewProperty() {
        return anew;
    }

    /** How many have a background. */
    ReadOnlyIntegerProperty oldProperty() {
        return old.getReadOnlyProperty();
    }

    /** How many get a story. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Where names and attributes go. */
    ReadOnlyStringProperty targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Tokens and dollars. */
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** What would be done; null before the first offer. */
    @Nullable
    StoryWork work() {
        return work;
    }

    void begin() {
        anew.set(false);
        count();
    }

    private void count() {
        if (counting != null) {
            counting.cancel();
        }
        ReadPanel panel = model.panelProperty().get();
        OpenStudy study = desk.studyProperty().get();
        if (panel == null || study == null) {
            return;
        }
        StoryWork next = work(panel.panel(), study.study());
        work = next;
        old.set((int) panel.panel().personas().stream()
                .filter(persona -> !persona.background().isBlank())
                .count());
        chosen.set(next.order().chosen().size());
        target.set(words.target(desk.ports().providers(), next.connection()));
        cost.set(messages.text("panel.story.counting"));
        counting = tasks.startQuietly(
                messages.text("panel.task.stories-cost"),
                progress -> next.estimate(),
                estimate -> cost.set(words.cost(estimate, next.connection(), next.cap())),
                failure -> cost.set(messages.text("panel.bring.failed")));
    }

    private StoryWork work(Panel panel, Study study) {
        Connection connection = desk.choices().connection().orElse(null);
        return new StoryWork(
                desk.ports(),
                desk.workspace().orElse(null),
                connection,
                StoryOrder.of(panel, anew.get(), study.language(), study.seed()),
                RunCap.of(study, desk.choices().preferences()).map(RunCap::usd).orElse(null),
                messages);
    }
}
