package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.ModeratorLint;
import app.moderato.core.study.Better;
import app.moderato.core.study.WordingFinding;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What would sway people in what the moderator types, looked for at every keystroke. */
final class LintModel {
    private final StringProperty text;
    private final GroupDesign design;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable WordingFinding> found = new ReadOnlyObjectWrapper<>();
    private @Nullable RunningTask looking;

    LintModel(StringProperty text, GroupDesign design, TaskRunner tasks, Messages messages) {
        this.text = text;
        this.design = design;
        this.tasks = tasks;
        this.messages = messages;
        text.subscribe((before, now) -> look(now));
    }

    /** In the text as it is; null where nothing is found. */
    ReadOnlyObjectProperty<@Nullable WordingFinding> foundProperty() {
        return found.getReadOnlyProperty();
    }

    private void look(String now) {
        if (looking != null) {
            looking.cancel();
        }
        if (now.isBlank()) {
            found.set(null);
            return;
        }
        looking = tasks.startQuietly(
                messages.text("group.task.lint"),
                progress -> ModeratorLint.of(design, now),
                findings -> found.set(findings.isEmpty() ? null : findings.getFirst()),
                failure -> found.set(null));
    }

    /** The better wording takes the place of what is typed. */
    void useBetter() {
        WordingFinding now = found.get();
        Better better = now == null ? null : now.better();
        switch (better) {
            case Better.Text(String instead) -> text.set(instead);
            case Better.Several(List<String> instead) -> text.set(instead.getFirst());
            case null, default -> {}
        }
    }
}
