package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.ProbeReport;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.settings.Trouble.Remedy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
    private final TaskRunner tasks;
    private final Runnable closed;
    private final KeyDesk keys;
    private final Troubles troubles = new Troubles(messages);
    private final AddressModel address;
    private final CheckWords words;
    private final CheckModel checks;
    private final ModelsModel models;

    private final ObservableList<ProviderChoice> providers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PROVIDER);
    private final ReadOnlyObjectWrapper<@Nullable ProviderChoice> provider = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Connection> connected = new ReadOnlyObjectWrapper<>();
    private Remedy lastRemedy = Remedy.NONE;
    private @Nullable Connection again;
    private @Nullable RunningTask searching;
    private @Nullable RunningTask preparing;

    /** @param closed runs when the wizard is done or broken off */
    WizardViewModel(Desk desk, TaskRunner tasks, Runnable closed) {
        this.desk = desk;
        this.tasks = tasks;
        this.closed = closed;
        keys = new KeyDesk(desk.ports().connect().vault());
        address = new AddressModel(desk.ports().connect(), keys, tasks, messages);
        words = new CheckWords(desk.ports().prices(), messages);
        checks = new CheckModel(desk.ports().connect().probe(), words, tasks, messages);
        models = new ModelsModel(desk.ports().prices(), messages);
        providers.setAll(ProviderOrder.of(desk.ports().providers().known()));
    }

    // Properties

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ObservableList<ProviderChoice> providers() {
        return providers;
    }

    /** Null before the wizard is opened. */
    ReadOnlyObjectProperty<@Nullable ProviderChoice> providerProperty() {
        return provider.getReadOnlyProperty();
    }

    /** Null while all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
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
        begin(providers.getFirst());
        search();
        preparing = tasks.start(
                messages.text("settings.task.prepare"),
                progress -> {
                    desk.ports().connect().probe().prepare();
                    return true;
                },
                ready -> {},
                failure -> {});
    }

    /** At the checks of a connection that was made before. */
    void open(Connection connection) {
        openFor(connection, () -> list(connection.model()));
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
        ProviderChoice choice = providers.stream()
                .filter(one -> one.profile().name().equals(connection.provider()))
                .findFirst()
                .orElse(null);
        if (choice == null) {
            open();
            return;
        }
        begin(choice);
        again = connection;
        address.begin(choice, connection.baseUrl());
        then.run();
    }

    private void search() {
        searching = tasks.start(
                messages.text("settings.task.local"),
                progress -> desk.ports().connect().locals().find(),
                found -> {
                    List<ProviderChoice> marked = ProviderOrder.marked(providers, found);
                    String current =
                            Objects.requireNonNull(provider.get()).profile().name();
                    providers.setAll(marked);
                    marked.stream()
                            .filter(choice -> choice.profile().name().equals(current))
                            .findFirst()
                            .ifPresent(provider::set);
                },
                failure -> {});
    }

    private void begin(ProviderChoice choice) {
        again = null;
        connected.set(null);
        choose(choice);
    }

    /** Another provider: from the first step. */
    void choose(ProviderChoice choice) {
        cancel();
        again = null;
        provider.set(choice);
        checks.clear();
        address.begin(choice, null);
        step.set(Step.PROVIDER);
    }

    void next() {
        switch (step.get()) {
            case PROVIDER -> step.set(Step.ADDRESS);
            case ADDRESS -> connect();
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
        trouble.set(null);
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

    private void connect() {
        trouble.set(null);
        Optional<Trouble> missing = address.missing(troubles);
        if (missing.isPresent()) {
            trouble.set(missing.get());
            return;
        }
        address.connect(
                troubles,
                names -> {
                    models.list(address.target(), names);
                    String typed = address.modelProperty().get().strip();
                    known(typed).or(() -> models.first(wished())).ifPresentOrElse(this::check, () -> {
                        trouble.set(new Trouble(
                                messages.text("settings.trouble.lead"),
                                messages.text("settings.trouble.no-models"),
                                messages.text("settings.trouble.again"),
                                Remedy.TRY_AGAIN));
                    });
                },
                trouble::set);
    }

    /** The model that was typed, else that of the connection the wizard was opened for. */
    private Optional<String> known(String typed) {
        Connection before = again;
        return typed.isEmpty()
                ? Optional.ofNullable(before).filter(address.target()::reaches).map(Connection::model)
                : Optional.of(typed);
    }

    /** Lists the models before the checks where that can be had; the checks themselves tell what is wrong. */
    private void list(String model) {
        step.set(Step.CHECKS);
        address.modelProperty().set(model);
        address.connect(
                troubles,
                names -> {
                    models.list(address.target(), names);
                    check(model);
                },
                failed -> check(model));
    }

    private List<String> wished() {
        OpenStudy study = study();
        String ofStudy = study == null ? null : study.study().simulation().model();
        return Stream.concat(
                        Stream.ofNullable(ofStudy),
                        desk.choices().preferences().connections().stream()
                                .filter(address.target()::reaches)
                                .map(Connection::model))
                .toList();
    }

    private void check(String model) {
        trouble.set(null);
        step.set(Step.CHECKS);
        Target target = address.target();
        checks.start(
                target,
                model,
                models.listed(),
                report -> {
                    if (report.passed()) {
                        models.choose(model);
                    }
                    report.failure()
                            .ifPresent(failure -> trouble.set(troubles.of(target, failure, address.variable())));
                    remember(report);
                },
                failure -> trouble.set(troubles.of(target, failure, address.variable())));
    }

    /** What was found of a connection that is there already holds at once. */
    private void remember(ProbeReport report) {
        Connection known = again;
        if (known != null
                && known.model().equals(report.model())
                && address.target().reaches(known)) {
            if (report.passed()) {
                keys.keep();
            }
            boolean keyed = known.keyed() || (report.passed() && address.hasKey());
            desk.choices()
                    .change(now -> now.withConnection(
                            known.withAbilities(report.abilities()).withKeyed(keyed)));
            desk.choices().keysChanged();
        }
    }

    void checkAgain() {
        if (checks.model().isEmpty()) {
            connect();
        } else {
            check(checks.model());
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
            check(model);
        }
    }

    private void finish(String model) {
        Target target = address.target();
        Preferences now = desk.choices().preferences();
        Connection connection = new Connection(
                ConnectionIds.of(now.connections(), target, model),
                target.profile().name(),
                target.baseUrl(),
                model,
                Objects.requireNonNull(checks.reportProperty().get()).abilities(),
                address.hasKey());
        keys.keep();
        desk.choices().change(before -> before.withConnection(connection).withChosen(connection.id()));
        desk.choices().keysChanged();
        connected.set(connection);
        step.set(Step.CONNECTED);
    }

    /** Does what the strip offers. */
    void remedy() {
        Trouble now = trouble.get();
        if (now == null) {
            return;
        }
        lastRemedy = now.remedy();
        switch (now.remedy()) {
            case NONE -> {}
            case CHECK_KEY, CHECK_ADDRESS -> {
                trouble.set(null);
                step.set(Step.ADDRESS);
            }
            case PICK_MODEL -> {
                trouble.set(null);
                step.set(Step.MODELS);
            }
            case TRY_AGAIN -> {
                if (step.get() == Step.CHECKS) {
                    checkAgain();
                } else {
                    connect();
                }
            }
        }
    }

    private void cancel() {
        trouble.set(null);
        address.cancel();
        checks.cancel();
    }

    /** Ends the wizard; before the last step nothing of it stays. */
    void close() {
        cancel();
        if (searching != null) {
            searching.cancel();
        }
        if (preparing != null) {
            preparing.cancel();
        }
        if (step.get() != Step.CONNECTED) {
            tasks.start(
                    messages.text("settings.task.undo"),
                    progress -> {
                        keys.undo();
                        return true;
                    },
                    done -> desk.choices().keysChanged(),
                    failure -> {});
        }
        address.keyProperty().set("");
        closed.run();
    }
}
