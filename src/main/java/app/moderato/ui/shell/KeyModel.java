package app.moderato.ui.shell;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Providers;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.KeyPlace;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Where the key of the chosen connection is; the keychain is asked in the background. */
final class KeyModel {
    private final Messages messages = Messages.beside(KeyModel.class);
    private final Desk desk;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
    private @Nullable Connection asked;
    private @Nullable RunningTask asking;

    KeyModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        desk.choices().preferencesProperty().subscribe(this::look);
        desk.choices().keysProperty().subscribe(() -> {
            asked = null;
            look();
        });
        look();
    }

    /** A run on the chosen connection would be turned away. */
    ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** In a few words. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void look() {
        Connection connection = desk.choices().connection().orElse(null);
        if (connection != null && connection.equals(asked)) {
            return;
        }
        asked = connection;
        if (asking != null) {
            asking.cancel();
        }
        if (connection == null) {
            missing.set(false);
            text.set(messages.text("shell.key.none-in-use"));
            return;
        }
        asking = tasks.start(
                messages.text("shell.key.task"),
                progress -> KeyPlace.of(connection, desk.ports()),
                place -> show(place, connection),
                failure -> show(KeyPlace.MISSING, connection));
    }

    private void show(KeyPlace place, Connection connection) {
        missing.set(place == KeyPlace.MISSING);
        text.set(
                switch (place) {
                    case NOT_NEEDED -> messages.text("shell.key.not-needed");
                    case VARIABLE -> messages.text("shell.key.variable", variable(connection));
                    case KEYCHAIN -> messages.text("shell.key.keychain");
                    case SESSION -> messages.text("shell.key.session");
                    case MISSING -> messages.text("shell.key.missing");
                });
    }

    private String variable(Connection connection) {
        return desk.ports()
                .providers()
                .find(connection.provider())
                .map(Providers.Profile::keyVariable)
                .orElse("");
    }
}
