package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.measure.TurnScorer;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a group as it goes, in the background, one moment after the other. On the screen's thread. */
final class MeasuresModel {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuresModel.class);

    private final TableModel table;
    private final TaskRunner tasks;
    private final Messages messages;
    private final @Nullable TurnScorer scorer;
    private final ReadOnlyObjectWrapper<@Nullable Measures> measures = new ReadOnlyObjectWrapper<>();
    private final Subscription following;
    private boolean measuring;
    private boolean closed;

    MeasuresModel(TableModel table, Desk desk, TaskRunner tasks, Messages messages) {
        this.table = table;
        this.tasks = tasks;
        this.messages = messages;
        Workspace workspace = desk.workspace().orElse(null);
        this.scorer = workspace == null
                ? null
                : new TurnScorer(
                        table.design(), desk.ports().scales(), desk.ports().embedder(), workspace.embeddings());
        this.following = table.stateProperty().subscribe(_ -> measure());
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable Measures> measuresProperty() {
        return measures.getReadOnlyProperty();
    }

    /** Nothing is measured any more. */
    void close() {
        closed = true;
        following.unsubscribe();
    }

    /** What happens meanwhile is measured as one. */
    private void measure() {
        if (measuring || closed) {
            return;
        }
        measuring = true;
        GroupDesign design = table.design();
        GroupState state = table.state();
        tasks.startQuietly(
                messages.text("group.task.measure"),
                progress -> Measures.of(design, state, scores(state)),
                made -> {
                    measuring = false;
                    if (!closed) {
                        measures.set(made);
                        if (table.state().events() != state.events()) {
                            measure();
                        }
                    }
                },
                failure -> measuring = false);
    }

    /** Without scores the talk is measured all the same. */
    private TurnScores scores(GroupState state) throws InterruptedException {
        try {
            return scorer == null ? TurnScores.NONE : scorer.score(state);
        } catch (LlmException e) {
            LOG.warn("The turns could not be scored", e);
            return TurnScores.NONE;
        }
    }
}
