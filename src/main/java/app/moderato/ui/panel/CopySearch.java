package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.Panel;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Looks for near copies in the background whenever other people are there. On the screen's thread. */
final class CopySearch {
    private final TaskRunner tasks;
    private final String title;
    private final ReadOnlyObjectWrapper<@Nullable NearCopies> found = new ReadOnlyObjectWrapper<>();
    private @Nullable Panel searched;
    private @Nullable RunningTask searching;

    CopySearch(TaskRunner tasks, String title) {
        this.tasks = tasks;
        this.title = title;
    }

    /** Null while it is searched, or where there are too many people to. */
    ReadOnlyObjectProperty<@Nullable NearCopies> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void look(@Nullable Panel panel) {
        if (Objects.equals(panel, searched)) {
            return;
        }
        if (searching != null) {
            searching.cancel();
        }
        searched = panel;
        found.set(null);
        if (panel != null && panel.personas().size() <= NearCopies.MOST_PEOPLE) {
            searching = tasks.startQuietly(
                    title, progress -> NearCopies.among(panel.personas()), found::set, failure -> searched = null);
        }
    }
}
