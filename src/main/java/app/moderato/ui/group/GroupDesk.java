package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Begins, ends and moderates this window's group. On the screen's thread, but for {@link #close()}. */
public final class GroupDesk implements GroupControl {
    /** Thirty times a second: words come as they are said. */
    private static final Duration TICK = Duration.ofMillis(33);

    private final Desk desk;
    private final GroupTroubles troubles;
    private final GroupMaker maker;
    private final GroupWatch watch;

    private @Nullable Attempt last;

    /** @param how opens the table, in one way or another */
    private record Attempt(Seating seating, Consumer<Seating> how) {}

    public GroupDesk(Desk desk, TaskRunner tasks) {
        this(desk, tasks, Ticker.ofScreen(TICK));
    }

    GroupDesk(Desk desk, TaskRunner tasks, Ticker ticker) {
        Messages messages = Messages.beside(GroupDesk.class);
        this.desk = desk;
        this.troubles = new GroupTroubles(messages);
        this.maker = new GroupMaker(desk.ports(), troubles);
        this.watch =
                new GroupWatch(tasks, ticker, troubles, messages, desk.ports().clock());
    }

    // Properties

    /** A group is being opened or held. */
    ReadOnlyBooleanProperty busyProperty() {
        return watch.busyProperty();
    }

    /** The group at the table or, until the next one, the last; null before the first. */
    ReadOnlyObjectProperty<@Nullable TableModel> tableProperty() {
        return watch.tableProperty();
    }

    /** Why what was asked for did not come about; null where all is well. */
    ReadOnlyObjectProperty<@Nullable GroupTrouble> troubleProperty() {
        return watch.troubleProperty();
    }

    /** Groups of the last work that is over, first first; empty while the next is under way. */
    ReadOnlyObjectProperty<List<GroupId>> endedProperty() {
        return watch.endedProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable GroupGlance> glanceProperty() {
        return watch.glanceProperty();
    }

    GroupMaker maker() {
        return maker;
    }

    GroupTroubles troubles() {
        return troubles;
    }

    // Commands

    /** What was typed last goes along. */
    void begin(Seating wanted) {
        desk.drafting().whenKept(() -> attempt(wanted, this::beginNow));
    }

    /** There is one table: whoever sits at it is not disturbed. */
    private void attempt(Seating seating, Consumer<Seating> how) {
        if (!busyProperty().get()) {
            last = new Attempt(seating, how);
            how.accept(seating);
        }
    }

    private void beginNow(Seating seating) {
        OpenStudy study = desk.studyProperty().get();
        GroupWorkspace workspace = desk.groups().orElse(null);
        if (study == null || workspace == null) {
            return;
        }
        Connection connection =
                seating.rehearsed() ? null : desk.choices().connection().orElse(null);
        Preferences preferences = desk.choices().preferences();
        watch.open(new GroupJob(
                (number, series) -> maker.begin(workspace, study, seating, number, series, connection, preferences),
                seating.groups(),
                seating.byModel()));
    }

    /** Another sitting of a group. */
    void resume(GroupId id) {
        resume(id, Seating.AS_IT_WAS);
    }

    private void resume(GroupId id, Seating wanted) {
        attempt(wanted, seating -> {
            Preferences preferences = desk.choices().preferences();
            openAlone(workspace -> (number, series) -> maker.goOn(workspace, id, seating, preferences));
        });
    }

    /** A group of its own that shares everything up to a turn. */
    void fork(GroupId id, int turn) {
        attempt(Seating.AS_IT_WAS, seating -> {
            Preferences preferences = desk.choices().preferences();
            openAlone(workspace -> (number, series) -> maker.fork(workspace, id, turn, seating, preferences));
        });
    }

    private interface Opened {
        GroupJob.Opening in(GroupWorkspace workspace);
    }

    /** One group, with its chair as it was. */
    private void openAlone(Opened opening) {
        desk.groups().ifPresent(workspace -> watch.open(new GroupJob(opening.in(workspace), 1, false)));
    }

    /** Another sitting with twice the cap that was reached. */
    void raiseCap(TableModel group) {
        resume(
                group.group(),
                reached(group)
                        .map(cap -> Seating.AS_IT_WAS.capped(cap.multiply(BigDecimal.TWO)))
                        .orElse(Seating.AS_IT_WAS));
    }

    /** What the last sitting kept to; of a group of before the usual cap, or what it has cost where that is more. */
    private Optional<BigDecimal> reached(TableModel group) {
        if (watch.held(group.group())) {
            return watch.cap();
        }
        Double spent = group.spentProperty().get();
        return RunCap.of(group.design().study(), desk.choices().preferences())
                .map(RunCap::usd)
                .map(usual -> spent == null ? usual : usual.max(BigDecimal.valueOf(spent)));
    }

    /** Does what was refused in the way that its trouble offers. */
    void remedy() {
        GroupTrouble now = troubleProperty().get();
        if (now == null) {
            return;
        }
        switch (now.remedy()) {
            case GO_ON -> goOn();
            case TEXT_ONLY -> again(Seating::textsAlone);
            case WITHOUT_CAP -> again(Seating::uncapped);
            // in the hands of the page, which knows the group that it shows
            case NONE, SETTINGS, RAISE_CAP, RESUME -> {}
        }
    }

    private void again(UnaryOperator<Seating> otherwise) {
        Attempt refused = last;
        if (refused != null) {
            attempt(otherwise.apply(refused.seating()), refused.how());
        }
    }

    void command(Command command) {
        watch.command(command);
    }

    @Override
    public void moveOn() {
        command(new Command.MoveOn());
    }

    @Override
    public void pause() {
        command(new Command.Pause());
    }

    @Override
    public void goOn() {
        watch.goOn();
    }

    /** Ends the group for good, within the moment. */
    void end() {
        watch.end();
    }

    /** Leaves the table, to be gone on with another day. */
    @Override
    public void stop() {
        watch.leave();
    }

    /** Leaves the table and waits until its lock is given back. Not on the screen's thread. */
    public void close() {
        watch.close();
    }
}
