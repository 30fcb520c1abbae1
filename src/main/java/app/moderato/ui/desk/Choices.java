package app.moderato.ui.desk;

import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was chosen for this computer, kept beside the workspace at every change. On the screen's thread. */
public final class Choices {
    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);

    private final PreferencesFile file;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyIntegerWrapper keys = new ReadOnlyIntegerWrapper();
    private final AtomicReference<@Nullable Preferences> latest = new AtomicReference<>();
    private final Messages messages = Messages.beside(Choices.class);

    Choices(PreferencesFile file, Preferences preferences, TaskRunner tasks) {
        this.file = file;
        this.tasks = tasks;
        this.preferences = new ReadOnlyObjectWrapper<>(preferences);
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences preferences() {
        return preferences.get();
    }

    /** The chosen connection; empty where the rehearsal is chosen. */
    public Optional<Connection> connection() {
        return preferences.get().connection();
    }

    /** Changes whenever a key was given or forgotten. */
    public ReadOnlyIntegerProperty keysProperty() {
        return keys.getReadOnlyProperty();
    }

    public void keysChanged() {
        keys.set(keys.get() + 1);
    }

    public void change(UnaryOperator<Preferences> change) {
        Preferences now = change.apply(preferences.get());
        if (now.equals(preferences.get())) {
            return;
        }
        preferences.set(now);
        latest.set(now);
        tasks.start(
                messages.text("desk.task.choices"),
                progress -> {
                    // the latest, however late this job comes to run
                    file.save(Objects.requireNonNull(latest.get()));
                    return now;
                },
                saved -> {},
                failure -> LOG.warn("The choices could not be kept for the next start", failure));
    }

    void lastStudy(OpenStudy study) {
        change(now -> now.withLastStudy(
                new Preferences.LastStudy(study.path(), study.study().title())));
    }
}
