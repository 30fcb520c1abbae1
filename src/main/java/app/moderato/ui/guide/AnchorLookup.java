package app.moderato.ui.guide;

import app.moderato.core.interview.Workspace;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.study.Scale;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The anchors that the answer on screen lies nearest to, of the embeddings at hand; the latest answer wins. */
final class AnchorLookup {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable NearestAnchors> nearest = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask comparing;

    AnchorLookup(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Null where they are not at hand. */
    ReadOnlyObjectProperty<@Nullable NearestAnchors> nearestProperty() {
        return nearest.getReadOnlyProperty();
    }

    /** @param known null for none */
    void show(@Nullable NearestAnchors known) {
        if (comparing != null) {
            comparing.cancel();
        }
        nearest.set(known);
    }

    /** @param scale null where the answer is to no rating */
    void find(@Nullable Scale scale, AnswerSheet sheet) {
        show(null);
        Workspace workspace = desk.workspace().orElse(null);
        if (scale != null && sheet.pmf() != null && workspace != null) {
            String embedder = desk.ports().embedder().id();
            comparing = tasks.start(
                    messages.text("guide.task.anchors"),
                    progress -> NearestAnchors.of(
                            scale, sheet.text(), text -> workspace.embeddings().find(embedder, text)),
                    found -> nearest.set(found.orElse(null)),
                    failure -> nearest.set(null));
        }
    }
}
