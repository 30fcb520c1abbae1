package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.TurnRule;
import app.moderato.core.group.Verb;
import app.moderato.core.group.measure.Probe;
import app.moderato.core.group.measure.Suggestion;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the person in the moderator's chair is about to do. */
final class ComposerModel {
    /** What the button does. */
    enum Mode {
        ASK_ALL,
        ASK_ONE,
        PROBE,
        SHOW,
        POLL,
        HAND_OUT;

        boolean worded() {
            return this != SHOW && this != POLL;
        }

        boolean toOne() {
            return this == ASK_ONE || this == PROBE;
        }
    }

    private final TableModel table;
    private final GroupDesk groups;
    private final Messages messages;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.ASK_ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ConceptId> concept = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper queued = new ReadOnlyStringWrapper("");
    private final LintModel lint;
    private final BooleanBinding ready;
    private final Subscription following;

    ComposerModel(TableModel table, GroupDesk groups, TaskRunner tasks, Messages messages) {
        this.table = table;
        this.groups = groups;
        this.messages = messages;
        this.lint = new LintModel(text, table.design(), tasks, messages);
        concept.set(table.design().topic(table.state()).id());
        this.following = table.stateProperty().subscribe(this::follow);
        ready = Bindings.createBooleanBinding(
                this::complete,
                mode,
                text,
                concept,
                table.people().chosenProperty(),
                table.stateProperty(),
                table.standingProperty());
    }

    // Properties

    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    StringProperty textProperty() {
        return text;
    }

    /** What is shown, or voted on. */
    ObjectProperty<@Nullable ConceptId> conceptProperty() {
        return concept;
    }

    /** That what was said last waits for the end of a turn, in a sentence; empty where nothing waits. */
    ReadOnlyStringProperty queuedProperty() {
        return queued.getReadOnlyProperty();
    }

    /** What would sway people in the text as it is. */
    LintModel lint() {
        return lint;
    }

    /** The button would do something. */
    BooleanBinding readyProperty() {
        return ready;
    }

    private boolean complete() {
        boolean hears = table.live() || (table.held() && table.paused());
        if (!hears || table.state().ended() != null) {
            return false;
        }
        Mode now = mode.get();
        if (!now.worded()) {
            return concept.get() != null
                    && !(now == Mode.SHOW && concept.get().equals(table.state().shown()));
        }
        boolean addressed = !now.toOne() || table.people().chosenProperty().get() != null;
        return addressed && !text.get().isBlank();
    }

    private void follow(GroupState before, GroupState now) {
        boolean done = !Objects.equals(before.shown(), now.shown())
                || before.polls().size() != now.polls().size()
                || asked(before) != asked(now)
                || now.ended() != null;
        if (done) {
            queued.set("");
        }
        if (before.stage() != now.stage()) {
            concept.set(table.design().topic(now).id());
        }
    }

    private static long asked(GroupState state) {
        return state.turns().stream()
                .filter(turn -> turn.moderator() && !turn.byModel())
                .count();
    }

    // Commands

    /** Hears no more of the table. */
    void close() {
        following.unsubscribe();
    }

    void send() {
        if (!ready.get()) {
            return;
        }
        ConceptId about = concept.get();
        PersonRow to = table.people().chosenProperty().get();
        switch (mode.get()) {
            case ASK_ALL -> say(Verb.ASK_ALL, null);
            case ASK_ONE -> say(Verb.ASK_ONE, to);
            case PROBE -> say(Verb.PROBE, to);
            case SHOW -> groups.command(new Command.Show(about));
            case POLL -> groups.command(new Command.BlindPoll(about));
            case HAND_OUT -> {
                groups.command(new Command.HandOut(text.get().strip()));
                text.set("");
            }
        }
        if (!mode.get().worded() || mode.get() == Mode.HAND_OUT) {
            mode.set(Mode.ASK_ALL);
        }
        queued.set(table.people()
                .busy()
                .map(row -> messages.text("group.composer.queued", row.name()))
                .orElse(""));
    }

    private void say(Verb verb, @Nullable PersonRow to) {
        groups.command(
                new Command.Ask(verb, to == null ? null : to.id(), text.get().strip()));
        text.set("");
    }

    /** A press on somebody at the table: they speak next where the moderator picks, else they are spoken to. */
    void press(PersonRow row) {
        if (table.state().rule() == TurnRule.MODERATOR_PICKS
                && table.held()
                && !mode.get().toOne()) {
            groups.command(new Command.Pick(row.id()));
            return;
        }
        table.people().chosenProperty().set(row);
        if (!mode.get().toOne()) {
            mode.set(Mode.ASK_ONE);
        }
    }

    /** Does what is suggested; what would be said aloud is laid out first, to be changed. */
    void follow(Suggestion suggestion, String words) {
        if (suggestion.command(words) instanceof Command.Ask(Verb verb, PersonaId to, String said)) {
            lay(verb == Verb.PROBE ? Mode.PROBE : Mode.ASK_ONE, to, said);
        } else {
            groups.command(suggestion.command(words));
        }
    }

    void lay(Probe probe, String words) {
        lay(Mode.PROBE, probe.who(), words);
    }

    private void lay(Mode now, @Nullable PersonaId to, String words) {
        mode.set(now);
        table.people().row(to).ifPresent(table.people().chosenProperty()::set);
        text.set(words);
    }

    void hide() {
        groups.command(new Command.Hide());
    }

    void tellPoll(int number) {
        groups.command(new Command.TellPoll(number));
    }

    /** @param model false takes the chair back */
    void handOver(boolean model) {
        if (table.state().byModel() != model) {
            groups.command(new Command.HandOver(model));
        }
    }

    void rule(TurnRule rule) {
        if (table.state().rule() != rule) {
            groups.command(new Command.Rule(rule));
        }
    }

    /** @param seconds of quiet between two turns */
    void pace(int seconds) {
        if (table.state().pace() != seconds) {
            groups.command(new Command.Pace(seconds));
        }
    }
}
