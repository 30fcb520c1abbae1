package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.ProbeReport;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Choices;
import app.moderato.ui.task.TaskRunner;

/** What the wizard leaves behind: connections among this computer's choices, and the keys that go with them. */
final class ConnectionKeeping {
    private final Choices choices;
    private final KeyDesk keys;
    private final TaskRunner tasks;
    private final Messages messages;

    ConnectionKeeping(Choices choices, KeyDesk keys, TaskRunner tasks, Messages messages) {
        this.choices = choices;
        this.keys = keys;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** The connection that was made becomes the chosen one. */
    Connection keep(Target target, String model, Abilities abilities, boolean keyed) {
        Connection made = new Connection(
                ConnectionIds.of(choices.preferences().connections(), target, model),
                target.profile().name(),
                target.baseUrl(),
                model,
                abilities,
                keyed);
        keys.keep();
        choices.change(before -> before.withConnection(made).withChosen(made.id()));
        choices.keysChanged();
        return made;
    }

    /**
     * What was found of a connection that is there already holds at once.
     *
     * @param keyed whether a key was used
     */
    void remember(Connection known, ProbeReport report, boolean keyed) {
        if (report.passed()) {
            keys.keep();
        }
        boolean opened = known.keyed() || (report.passed() && keyed);
        choices.change(now ->
                now.withConnection(known.withAbilities(report.abilities()).withKeyed(opened)));
        choices.keysChanged();
    }

    /** Keys that were tried and not kept are taken out of the keychain again. */
    void undo() {
        tasks.start(
                messages.text("settings.task.undo"),
                progress -> {
                    keys.undo();
                    return true;
                },
                done -> choices.keysChanged(),
                failure -> {});
    }
}
