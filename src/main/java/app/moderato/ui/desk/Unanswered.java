package app.moderato.ui.desk;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What a page says and offers in the place of answers while the run looked at has none: there is no run, it is under way,
 * or it ended without one. On the screen's thread.
 */
public final class Unanswered {
    private final Messages messages = Messages.beside(Unanswered.class);
    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
    private Runnable then = () -> {};

    public Unanswered(Desk desk, RunControl runs, Navigator navigator) {
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> describe());
        desk.runProperty().subscribe(now -> describe());
        runs.glanceProperty().subscribe(now -> describe());
        describe();
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** What the button says. */
    public ReadOnlyStringProperty actionProperty() {
        return action.getReadOnlyProperty();
    }

    /** What the button does. */
    public void act() {
        then.run();
    }

    private void describe() {
        RunRecord looked = desk.runProperty().get();
        RunRecord about =
                looked != null || desk.runs().isEmpty() ? looked : desk.runs().getFirst();
        if (about == null) {
            say(messages.text("desk.unanswered.none"), messages.text("desk.unanswered.rehearse"), () -> {
                runs.rehearse();
                navigator.go(new Place.Run(false));
            });
            return;
        }
        String id = String.valueOf(about.id());
        RunState state = state(about);
        if (state.goesOn()) {
            say(
                    messages.text(
                            state == RunState.PAUSED ? "desk.unanswered.paused" : "desk.unanswered.under-way", id),
                    messages.text("desk.unanswered.watch"),
                    () -> navigator.go(new Place.Run(false)));
        } else {
            ended(id);
        }
    }

    private void ended(String id) {
        RunRecord other =
                desk.runs().stream().filter(DeskWork::worthLooking).findFirst().orElse(null);
        String told = messages.text("desk.unanswered.ended", id);
        if (other == null) {
            say(told, messages.text("desk.unanswered.why"), () -> navigator.go(new Place.Run(false)));
        } else {
            say(
                    told,
                    messages.text("desk.unanswered.other", String.valueOf(other.id())),
                    () -> desk.choose(other.id()));
        }
    }

    /** The glance is newer than the list of runs. */
    private RunState state(RunRecord run) {
        @Nullable RunGlance glance = runs.glanceProperty().get();
        return glance != null && glance.run().equals(run.id()) ? glance.state() : run.state();
    }

    private void say(String told, String offered, Runnable does) {
        then = does;
        sentence.set(told);
        action.set(offered);
    }
}
