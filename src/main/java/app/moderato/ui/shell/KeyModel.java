package app.moderato.ui.shell;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.Providers;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Where the key of the chosen connection is, in a few words; the keychain is asked in the background. */
final class KeyModel {
    private final Messages messages = Messages.beside(KeyModel.class);
    private final Desk desk;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Connection asked;
    private @Nullable RunningTask asking;

    KeyModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        desk.choices().preferencesProperty().subscribe(this::look);
        look();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void look() {
        Connection connection = desk.choices().connection().orElse(null);
        if (connection == null) {
            asked = null;
            text.set(messages.text("shell.key.none-in-use"));
            return;
        }
        if (connection.equals(asked)) {
            return;
        }
        asked = connection;
        if (asking != null) {
            asking.cancel();
        }
        ConnectPorts ports = desk.ports().connect();
        Optional<Providers.Profile> profile = desk.ports().providers().known().stream()
                .filter(known -> known.name().equals(connection.provider()))
                .findFirst();
        String variable = profile.map(Providers.Profile::keyVariable).orElse(null);
        if (profile.filter(Providers.Profile::local).isPresent()) {
            text.set(messages.text("shell.key.not-needed"));
        } else if (variable != null && ports.variableSet().test(variable)) {
            text.set(messages.text("shell.key.variable", variable));
        } else {
            asking = tasks.start(
                    messages.text("shell.key.task"),
                    progress -> where(ports.vault(), connection),
                    text::set,
                    failure -> text.set(messages.text("shell.key.missing")));
        }
    }

    private String where(KeyVault vault, Connection connection) {
        if (vault.key(connection.provider(), connection.baseUrl()).isEmpty()) {
            return messages.text("shell.key.missing");
        }
        return messages.text(vault.name().isPresent() ? "shell.key.keychain" : "shell.key.session");
    }
}
