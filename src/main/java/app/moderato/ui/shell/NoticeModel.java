package app.moderato.ui.shell;

import app.moderato.core.interview.RunState;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Says that a run is done where nobody sees it: the window is not in front, or shows another page. On the screen's thread;
 * needs no stage.
 */
final class NoticeModel {
    private final Messages messages = Messages.beside(NoticeModel.class);
    private final Navigator navigator;
    private final ReadOnlyObjectProperty<RailPage> page;
    private final ObservableValue<Boolean> focused;
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();

    /** @param focused whether the window has the keyboard */
    NoticeModel(
            RunControl runs,
            Navigator navigator,
            ReadOnlyObjectProperty<RailPage> page,
            ObservableValue<Boolean> focused) {
        this.navigator = navigator;
        this.page = page;
        this.focused = focused;
        title.set(messages.text("shell.window.title"));
        runs.endedProperty().subscribe(this::ended);
        focused.subscribe(this::look);
        page.subscribe(this::look);
    }

    /** Null while there is nothing to tell. */
    ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The window's; says so while it is not in front. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Goes where it leads. */
    void open() {
        Notice now = notice.get();
        if (now != null) {
            notice.set(null);
            navigator.go(now.target());
        }
    }

    void dismiss() {
        notice.set(null);
    }

    private void ended(@Nullable RunGlance run) {
        // whoever stopped it knows
        if (run == null || (run.state() == RunState.STOPPED && !run.decided()) || inSight()) {
            notice.set(null);
            return;
        }
        boolean whole = run.heardOut();
        String name = String.valueOf(run.run());
        notice.set(new Notice(
                messages.text(
                        run.decided()
                                ? "shell.notice.decided"
                                : whole ? "shell.notice.completed" : "shell.notice.ended",
                        name,
                        words(run.state())),
                run.costUsd() == null || run.rehearsal()
                        ? messages.text("shell.notice.cells", run.done(), run.planned())
                        : messages.text(
                                "shell.notice.cells-cost", run.done(), run.planned(), Figures.dollars(run.costUsd())),
                messages.text(whole ? "shell.notice.results" : "shell.notice.run"),
                whole ? new Place.Results() : new Place.Run(false)));
        if (!focused.getValue()) {
            title.set(messages.text(whole ? "shell.notice.window-done" : "shell.notice.window-ended", name));
        }
    }

    private String words(RunState state) {
        return messages.text(
                switch (state) {
                    case BUDGET -> "shell.notice.budget";
                    case REFUSED -> "shell.notice.refused";
                    case INTERRUPTED -> "shell.notice.interrupted";
                    default -> "shell.notice.incomplete";
                });
    }

    private boolean inSight() {
        return focused.getValue() && page.get() == RailPage.RUN;
    }

    /** Whoever comes back to the window has seen its title, and whoever opens the run needs no notice. */
    private void look() {
        if (focused.getValue()) {
            title.set(messages.text("shell.window.title"));
        }
        if (inSight()) {
            notice.set(null);
        }
    }
}
