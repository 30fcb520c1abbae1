package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The providers there are and the one that is chosen; those whose server answers on this computer are marked. */
final class ProviderList {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<ProviderChoice> providers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ProviderChoice> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask searching;

    ProviderList(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        providers.setAll(ProviderOrder.of(desk.ports().providers().known()));
    }

    ObservableList<ProviderChoice> all() {
        return providers;
    }

    /** Null before one was chosen. */
    ReadOnlyObjectProperty<@Nullable ProviderChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(ProviderChoice choice) {
        chosen.set(choice);
    }

    /** Where the connection was made; empty where that provider is no longer known. */
    Optional<ProviderChoice> of(Connection connection) {
        return named(connection.provider());
    }

    /** Looks for servers on this computer; the choice stays. */
    void search() {
        searching = tasks.start(
                messages.text("settings.task.local"),
                progress -> desk.ports().connect().locals().find(),
                found -> {
                    String current =
                            Objects.requireNonNull(chosen.get()).profile().name();
                    providers.setAll(ProviderOrder.marked(List.copyOf(providers), found));
                    named(current).ifPresent(chosen::set);
                },
                failure -> {});
    }

    void stopSearch() {
        if (searching != null) {
            searching.cancel();
        }
    }

    private Optional<ProviderChoice> named(String name) {
        return providers.stream()
                .filter(choice -> choice.profile().name().equals(name))
                .findFirst();
    }
}
