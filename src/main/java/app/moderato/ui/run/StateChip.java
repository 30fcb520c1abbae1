package app.moderato.ui.run;

import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Messages;

/**
 * The state of a run in a word.
 *
 * @param styleClass of the chip: {@code accent}, {@code ok}, {@code warn}, {@code bad} or empty
 */
record StateChip(String word, String styleClass) {
    private static StateChip of(RunState state, Messages messages) {
        return switch (state) {
            case RUNNING -> new StateChip(messages.text("run.state.running"), "accent");
            case PAUSED -> new StateChip(messages.text("run.state.paused"), "warn");
            case COMPLETED -> new StateChip(messages.text("run.state.completed"), "ok");
            case INCOMPLETE -> new StateChip(messages.text("run.state.incomplete"), "warn");
            case STOPPED -> new StateChip(messages.text("run.state.stopped"), "");
            case BUDGET -> new StateChip(messages.text("run.state.budget"), "warn");
            case INTERRUPTED -> new StateChip(messages.text("run.state.interrupted"), "warn");
            case REFUSED -> new StateChip(messages.text("run.state.refused"), "bad");
        };
    }

    /** @param decided its own rule ended it */
    static StateChip of(RunState state, boolean decided, Messages messages) {
        return decided ? new StateChip(messages.text("run.state.decided"), "ok") : of(state, messages);
    }

    static StateChip opening(Messages messages) {
        return new StateChip(messages.text("run.state.opening"), "accent");
    }

    static StateChip stopping(Messages messages) {
        return new StateChip(messages.text("run.state.stopping"), "warn");
    }

    static StateChip scoring(Messages messages) {
        return new StateChip(messages.text("run.state.scoring"), "accent");
    }
}
