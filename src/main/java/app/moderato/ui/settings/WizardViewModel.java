package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.settings.Trouble.Remedy;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The wizard that connects a provider, in four steps; needs no stage. Broken off, it leaves everything as it was, but for a
 * connection that was there before: what its checks found holds at once, a key that opens it too.
 */
final class WizardViewModel {
    enum Step {
        PROVIDER,
        ADDRESS,
        CHECKS,
        MODELS,
        /** After the last step: what comes next. */
        CONNECTED
    }

    private final Messages messages = Messages.beside(WizardViewModel.class);
    private final Desk desk;
    private final Runnable closed;
    private final ProviderList providers;
    private final AddressModel address;
    private final CheckWords words;
    private final CheckModel checks;
    private final ModelsModel models;
    private final ConnectionKeeping keeping;
    private final TrialModel trial;

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PROVIDER);
    private final ReadOnlyObjectWrapper<@Nullable Connection> connected = new ReadOnlyObjectWrapper<>();
    private Remedy lastRemedy = Remedy.NONE;

    /** @param closed runs when the wizard is done or broken off */
    WizardViewModel(Desk desk, TaskRunner tasks, Runnable closed) {
        this.desk = desk;
        this.closed = closed;
        KeyDesk keys = new KeyDesk(desk.ports().connect().vault());
        providers = new ProviderList(desk, tasks, messages);
        address = new AddressModel(desk.ports().connect(), keys, tasks, messages);
        words = new CheckWords(desk.ports().prices(), messages);
        checks = new CheckModel(desk.ports().connect().probe(), words, tasks, messages);
        models = new ModelsModel(desk.ports().prices(), messages);
        keeping = new ConnectionKeeping(desk.choices(), keys, tasks, messages);
        trial = new TrialModel(desk, address, checks, models, keeping, tasks, messages, () -> step.set(Step.CHECKS));
    }

    // Properties

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ProviderList providers() {
        return providers;
    }

    TrialModel trial() {
        return trial;
    }

    /** What the wizard connected; null before. */
    ReadOnlyObjectProperty<@Nullable Connection> connectedProperty() {
        return connected.getReadOnlyProperty();
    }

    AddressModel address() {
        return address;
    }

    CheckModel checks() {
        return checks;
    }

    CheckWords words() {
        return words;
    }

    ModelsModel models() {
        return models;
    }

    /** What the strip's button that was pressed last was for. */
    Remedy lastRemedy() {
        return lastRemedy;
    }

    /** The checks as far as they are, as text to pass on; never holds a key. */
    String report() {
        return new ReportText(messages, words).of(address.target(), checks);
    }

    /** The open study; null where none is. */
    @Nullable
    OpenStudy study() {
        return desk.studyProperty().get();
    }

    // Commands

    /** From the first step; servers on this computer are looked for meanwhile. */
    void open() {
        begin(providers.all().getFirst());
        providers.search();
        trial.prepare();
    }

    /** At the checks of a connection that was made before. */
    void open(Connection connection) {
        openFor(connection, () -> trial.list(connection.model()));
    }

    /** At the key of a connection that was made before. */
    void giveKey(Connection connection) {
        openFor(connection, () -> {
            if (connection.keyed()) {
                address.keyWasGiven();
            }
            step.set(Step.ADDRESS);
        });
    }

    private void openFor(Connection connection, Runnable then) {
        ProviderChoice choice = providers.of(connection).orElse(null);
        if (choice == null) {
            open();
            return;
        }
        begin(choice);
        trial.of(connection);
        address.begin(choice, connection.baseUrl());
        then.run();
    }

    private void begin(ProviderChoice choice) {
        connected.set(null);
        choose(choice);
    }

    /** Another provider: from the first step. */
    void choose(ProviderChoice choice) {
        trial.cancel();
        trial.of(null);
        providers.choose(choice);
        checks.clear();
        address.begin(choice, null);
        step.set(Step.PROVIDER);
    }

    void next() {
        switch (step.get()) {
            case PROVIDER -> step.set(Step.ADDRESS);
            case ADDRESS -> trial.connect();
            case CHECKS -> {
                if (checks.passed()) {
                    step.set(Step.MODELS);
                }
            }
            case MODELS -> pick();
            case CONNECTED -> close();
        }
    }

    void back() {
        trial.clearTrouble();
        switch (step.get()) {
            case PROVIDER, CONNECTED -> {}
            case ADDRESS -> {
                address.cancel();
                step.set(Step.PROVIDER);
            }
            case CHECKS -> {
                checks.cancel();
                address.cancel();
                step.set(Step.ADDRESS);
            }
            case MODELS -> step.set(Step.CHECKS);
        }
    }

    /** A model that was not checked is checked before it is used. */
    private void pick() {
        String model = models.chosenProperty().get();
        if (model == null) {
            return;
        }
        if (checks.passed(model)) {
            finish(model);
        } else {
            trial.check(model);
        }
    }

    private void finish(String model) {
        Abilities found = Objects.requireNonNull(checks.reportProperty().get()).abilities();
        connected.set(keeping.keep(address.target(), model, found, address.hasKey()));
        step.set(Step.CONNECTED);
    }

    /** Does what the strip offers. */
    void remedy() {
        Trouble now = trial.troubleProperty().get();
        if (now == null) {
            return;
        }
        lastRemedy = now.remedy();
        switch (now.remedy()) {
            case NONE -> {}
            case CHECK_KEY, CHECK_ADDRESS -> {
                trial.clearTrouble();
                step.set(Step.ADDRESS);
            }
            case PICK_MODEL -> {
                trial.clearTrouble();
                step.set(Step.MODELS);
            }
            case TRY_AGAIN -> {
                if (step.get() == Step.CHECKS) {
                    trial.checkAgain();
                } else {
                    trial.connect();
                }
            }
        }
    }

    /** Ends the wizard; before the last step nothing of it stays. */
    void close() {
        trial.end();
        providers.stopSearch();
        if (step.get() != Step.CONNECTED) {
            keeping.undo();
        }
        address.keyProperty().set("");
        closed.run();
    }
}
