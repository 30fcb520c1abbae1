package app.moderato.ui.group;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.group.measure.TurnScorer;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.Job;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Reads groups of before, in the background; what was asked for last is what comes. On the screen's thread. */
final class GroupReading {
    private final Desk desk;
    private final GroupMaker maker;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable RunningTask task;

    GroupReading(Desk desk, GroupMaker maker, TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.desk = desk;
        this.maker = maker;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** All of the workspace, newest first. */
    void list(Consumer<List<EarlierRow>> listed) {
        desk.groups()
                .ifPresent(workspace -> tasks.startQuietly(
                        messages.text("group.task.list"),
                        progress -> EarlierRow.of(
                                workspace.groups().all(), messages, desk.ports().clock()),
                        listed,
                        failed));
    }

    /**
     * One of them.
     *
     * @param over takes it where it has ended
     * @param stands takes it where it can be gone on with
     */
    void read(GroupId id, Consumer<Summary> over, Consumer<StoredGroup> stands) {
        desk.groups()
                .ifPresent(workspace -> begin(
                        progress -> {
                            StoredGroup stored = maker.read(workspace, id);
                            if (stored.state().ended() == null) {
                                return () -> stands.accept(stored);
                            }
                            Summary summary = summed(workspace, stored);
                            return () -> over.accept(summary);
                        },
                        Runnable::run));
    }

    /** Several beside each other. */
    void compare(List<GroupId> ids, Consumer<Compared> compared) {
        desk.groups()
                .ifPresent(workspace -> begin(
                        progress -> {
                            List<StoredGroup> stored = new ArrayList<>();
                            for (GroupId id : ids) {
                                stored.add(maker.read(workspace, id));
                            }
                            return Compared.of(stored);
                        },
                        compared));
    }

    /** What was to be shown next is not, as people went elsewhere. */
    void cancel() {
        if (task != null) {
            task.cancel();
        }
        loading.set(false);
    }

    private Summary summed(GroupWorkspace workspace, StoredGroup stored) throws Exception {
        TurnScorer scorer = new TurnScorer(
                stored.design(), desk.ports().scales(), desk.ports().embedder(), workspace.embeddings());
        return Summary.of(stored, Measures.of(stored.design(), stored.state(), scorer.score(stored.state())));
    }

    private <T> void begin(Job<T> job, Consumer<T> done) {
        cancel();
        loading.set(true);
        task = tasks.start(
                messages.text("group.task.read"),
                job,
                made -> {
                    loading.set(false);
                    done.accept(made);
                },
                failure -> {
                    loading.set(false);
                    failed.accept(failure);
                });
    }
}
