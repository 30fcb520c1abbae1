package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Destination;
import app.moderato.core.llm.LocalServers.Found;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.KeyPlace;
import app.moderato.ui.settings.ConnectionRow.Health;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The table of connections; needs no stage. */
final class ProvidersViewModel {
    private final Messages messages = Messages.beside(ProvidersViewModel.class);
    private final Desk desk;
    private final TaskRunner tasks;
    private final Consumer<Connection> checkAgain;
    private final Consumer<Connection> newKey;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private @Nullable List<String> running;
    private @Nullable RunningTask looking;
    private @Nullable RunningTask unlocking;
    private Set<String> keyless = Set.of();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /**
     * @param checkAgain opens the wizard at a connection's checks
     * @param newKey opens it at the connection's key
     */
    ProvidersViewModel(Desk desk, TaskRunner tasks, Consumer<Connection> checkAgain, Consumer<Connection> newKey) {
        this.desk = desk;
        this.tasks = tasks;
        this.checkAgain = checkAgain;
        this.newKey = newKey;
        hint.set(messages.text("settings.providers.hint"));
        desk.choices().keysProperty().subscribe(this::lookForKeys);
        desk.choices().preferencesProperty().subscribe(this::describe);
        describe();
    }

    // Properties

    /** The connections as they were made, the rehearsal last. */
    ObservableList<ConnectionRow> rows() {
        return rows;
    }

    /** How the list is used, and where keys are. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    // Commands

    void giveKey(ConnectionRow row) {
        if (row.connection() != null) {
            newKey.accept(row.connection());
        }
    }

    void use(ConnectionRow row) {
        desk.choices().change(now -> now.withChosen(row.id()));
    }

    void check(ConnectionRow row) {
        if (row.connection() != null) {
            checkAgain.accept(row.connection());
        }
    }

    /** Forgets the key too, unless another connection goes to the same address. */
    void remove(ConnectionRow row) {
        Connection gone = row.connection();
        if (gone == null) {
            return;
        }
        desk.choices().change(now -> now.withoutConnection(gone.id()));
        Optional<Profile> profile = profile(gone);
        boolean shared = profile.isPresent()
                && desk.choices().preferences().connections().stream()
                        .anyMatch(new Target(profile.get(), gone.baseUrl())::reaches);
        if (!shared) {
            tasks.start(
                    messages.text("settings.task.forget"),
                    progress -> {
                        desk.ports().connect().vault().forget(gone.provider(), gone.baseUrl());
                        return true;
                    },
                    done -> desk.choices().keysChanged(),
                    failure -> {});
        }
    }

    private record Keys(Optional<String> keychain, Set<String> missing) {}

    private void lookForKeys() {
        List<Connection> all = desk.choices().preferences().connections();
        if (unlocking != null) {
            unlocking.cancel();
        }
        unlocking = tasks.start(
                messages.text("settings.task.keychain"),
                progress -> new Keys(
                        desk.ports().connect().vault().name(),
                        all.stream()
                                .filter(one -> KeyPlace.of(one, desk.ports()) == KeyPlace.MISSING)
                                .map(Connection::id)
                                .collect(Collectors.toSet())),
                found -> {
                    keyless = found.missing();
                    hint.set(messages.text("settings.providers.hint") + " "
                            + found.keychain()
                                    .map(name -> messages.text("settings.providers.keychain", name))
                                    .orElseGet(() -> messages.text("settings.providers.session")));
                    describe();
                },
                failure -> {});
    }

    /** Looks for the keys, and for the servers on this computer where one of them is connected. */
    void refresh() {
        lookForKeys();
        boolean local = desk.choices().preferences().connections().stream()
                .anyMatch(connection -> profile(connection).map(Profile::local).orElse(false));
        if (!local) {
            return;
        }
        if (looking != null) {
            looking.cancel();
        }
        looking = tasks.start(
                messages.text("settings.task.local"),
                progress -> desk.ports().connect().locals().find(),
                found -> {
                    running = found.stream()
                            .filter(one -> !one.locked())
                            .map(Found::provider)
                            .toList();
                    describe();
                },
                failure -> {});
    }

    private void describe() {
        Preferences now = desk.choices().preferences();
        List<ConnectionRow> all = new ArrayList<>();
        now.connections().forEach(connection -> all.add(row(connection, now.chosen())));
        boolean rehearses = now.chosen().equals(Connection.REHEARSAL);
        all.add(new ConnectionRow(
                null,
                messages.text("settings.row.rehearsal"),
                messages.text("settings.row.offline"),
                messages.text("settings.row.rehearsal-model"),
                Health.GOOD,
                messages.text(rehearses ? "settings.row.rehearsal-chosen" : "settings.row.stamps"),
                rehearses));
        if (!all.equals(rows)) {
            rows.setAll(all);
        }
    }

    private ConnectionRow row(Connection connection, String chosen) {
        Optional<Profile> profile = profile(connection);
        boolean inUse = connection.id().equals(chosen);
        boolean absent = running != null
                && !running.contains(connection.provider())
                && connection.baseUrl() == null
                && profile.map(Profile::local).orElse(false);
        boolean locked = keyless.contains(connection.id());
        boolean good = !absent && !locked && health(connection.abilities()) == Health.GOOD;
        String state = absent
                ? messages.text("settings.row.not-running")
                : locked ? messages.text("settings.row.no-key") : checked(connection.abilities());
        String used = good
                ? messages.text("settings.row.in-use", limits(connection.abilities()))
                : messages.text("settings.row.in-use-but", state);
        return new ConnectionRow(
                connection,
                profile.map(ProviderNames::of).orElse(connection.provider()),
                profile.map(one -> Destination.of(one, connection.baseUrl()).host())
                        .orElse(""),
                connection.model(),
                absent || locked ? Health.DOUBTFUL : health(connection.abilities()),
                inUse ? used : state,
                inUse);
    }

    private Optional<Profile> profile(Connection connection) {
        return desk.ports().providers().find(connection.provider());
    }

    private static Health health(Abilities abilities) {
        return switch (abilities.chat().level()) {
            case YES, PARTLY -> Health.GOOD;
            case NO -> Health.DOUBTFUL;
            case UNKNOWN -> Health.UNKNOWN;
        };
    }

    private String checked(Abilities abilities) {
        Instant at = abilities.checkedAt();
        if (at == null) {
            return messages.text("settings.row.not-checked");
        }
        String when = Figures.when(at, desk.ports().clock());
        if (abilities.chat().level() != Level.YES) {
            return messages.text("settings.row.failed", when);
        }
        return messages.text("settings.row.checked", when, limits(abilities));
    }

    private static long limits(Abilities abilities) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.EMBEDDINGS && abilities.of(kind).level() != Level.YES)
                .count();
    }
}
