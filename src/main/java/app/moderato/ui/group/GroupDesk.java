package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds this window's group. Its session is on threads of its own; what it tells is looked at thirty times a second. On
 * the screen's thread, but for {@link #close()}.
 */
public final class GroupDesk implements GroupControl {
    private static final Logger LOG = LoggerFactory.getLogger(GroupDesk.class);
    private static final long LONGEST_CLOSE_SECONDS = 8;

    private final Messages messages = Messages.beside(GroupDesk.class);
    private final Desk desk;
    private final TaskRunner tasks;
    private final Beat beat;
    private final GroupTroubles troubles = new GroupTroubles(messages);
    private final GroupMaker maker;

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TableModel> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupTrouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupGlance> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<GroupId>> ended = new ReadOnlyObjectWrapper<>(List.of());

    private volatile @Nullable GroupJob job;
    private volatile boolean closing;
    private @Nullable GroupSitting sitting;
    private Seating seating = Seating.AS_IT_WAS;
    /** Does what was refused once more, in another way. */
    private @Nullable Runnable again;

    public GroupDesk(Desk desk, TaskRunner tasks) {
        this(desk, tasks, Beat.ofScreen());
    }

    GroupDesk(Desk desk, TaskRunner tasks, Beat beat) {
        this.desk = desk;
        this.tasks = tasks;
        this.beat = beat;
        this.maker = new GroupMaker(desk.ports(), troubles);
    }

    // Properties

    /** A group is being opened or held. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The group at the table or, until the next one, the last; null before the first. */
    ReadOnlyObjectProperty<@Nullable TableModel> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Why what was asked for did not come about; null where all is well. */
    ReadOnlyObjectProperty<@Nullable GroupTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Groups of the last work that is over, first first; empty while the next is under way. */
    ReadOnlyObjectProperty<List<GroupId>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable GroupGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
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
        desk.drafting().whenKept(() -> beginNow(wanted));
    }

    private void beginNow(Seating wanted) {
        OpenStudy study = desk.studyProperty().get();
        GroupWorkspace workspace = desk.groups().orElse(null);
        if (study == null || workspace == null) {
            return;
        }
        seating = wanted;
        again = () -> begin(seating);
        Connection connection =
                wanted.rehearsed() ? null : desk.choices().connection().orElse(null);
        Preferences preferences = desk.choices().preferences();
        open(new GroupJob(
                (number, series) -> maker.begin(workspace, study, seating, number, series, connection, preferences),
                wanted.groups(),
                wanted.byModel()));
    }

    /** Another sitting of a group. */
    void resume(GroupId id) {
        seating = Seating.AS_IT_WAS;
        resumeNow(id);
    }

    private void resumeNow(GroupId id) {
        again = () -> resumeNow(id);
        Preferences preferences = desk.choices().preferences();
        desk.groups()
                .ifPresent(workspace -> open(
                        new GroupJob((number, series) -> maker.goOn(workspace, id, seating, preferences), 1, false)));
    }

    /** A group of its own that shares everything up to a turn. */
    void fork(GroupId id, int turn) {
        seating = Seating.AS_IT_WAS;
        forkNow(id, turn);
    }

    private void forkNow(GroupId id, int turn) {
        again = () -> forkNow(id, turn);
        Preferences preferences = desk.choices().preferences();
        desk.groups()
                .ifPresent(workspace -> open(new GroupJob(
                        (number, series) -> maker.fork(workspace, id, turn, seating, preferences), 1, false)));
    }

    /** Another sitting with twice the cap that was reached. */
    void raiseCap(TableModel group) {
        seating = reached(group)
                .map(cap -> Seating.AS_IT_WAS.capped(cap.multiply(BigDecimal.TWO)))
                .orElse(Seating.AS_IT_WAS);
        resumeNow(group.group());
    }

    /** What the last sitting kept to; of a group of before the usual cap, or what it has cost where that is more. */
    private Optional<BigDecimal> reached(TableModel group) {
        GroupSitting last = sitting;
        if (last != null && last.group().equals(group.group())) {
            return last.cap();
        }
        Double spent = group.spentProperty().get();
        return RunCap.of(group.design().study(), desk.choices().preferences())
                .map(RunCap::usd)
                .map(usual -> spent == null ? usual : usual.max(BigDecimal.valueOf(spent)));
    }

    /** Does what was refused in the way that its trouble offers. */
    void remedy() {
        GroupTrouble now = trouble.get();
        if (now == null) {
            return;
        }
        switch (now.remedy()) {
            case GO_ON -> goOn();
            case TEXT_ONLY -> again(seating.textsAlone());
            case WITHOUT_CAP -> again(seating.uncapped());
            // in the hands of the page, which knows the group that it shows
            case NONE, SETTINGS, RAISE_CAP, RESUME -> {}
        }
    }

    private void again(Seating otherwise) {
        Runnable repeat = again;
        if (repeat != null) {
            seating = otherwise;
            repeat.run();
        }
    }

    void command(Command command) {
        GroupSitting now = sitting;
        if (now != null && busy.get()) {
            now.command(command);
        }
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
        TableModel now = table.get();
        if (now != null && now.held() && busy.get()) {
            trouble.set(null);
            now.goesOn();
            command(new Command.GoOn());
            glance();
        }
    }

    /** Ends the group for good, within the moment. */
    void end() {
        GroupJob now = job;
        if (now != null) {
            now.stop();
        }
    }

    /** Leaves the table, to be gone on with another day. */
    @Override
    public void stop() {
        GroupJob now = job;
        if (now != null) {
            now.leave();
        }
    }

    /** Leaves the table and waits until its lock is given back. Not on the screen's thread. */
    public void close() {
        closing = true;
        GroupJob now = job;
        if (now != null) {
            now.leave();
            try {
                now.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void open(GroupJob begun) {
        if (busy.get() || closing) {
            return;
        }
        job = begun;
        sitting = null;
        trouble.set(null);
        ended.set(List.of());
        busy.set(true);
        beat.start(this::look);
        tasks.start(messages.text("group.task.group"), begun, done -> look(), failure -> look());
    }

    /** Looks how far it is; the one place from which live figures change. */
    private void look() {
        GroupJob now = job;
        if (now == null || closing) {
            beat.stop();
            return;
        }
        // asked before the news is taken, so that the last of it is seen
        boolean over = now.over();
        GroupSitting open = now.sitting();
        if (open != sitting) {
            hear();
            sitting = open;
            if (open != null) {
                table.set(new TableModel(
                        open.before(), true, messages, desk.ports().clock()));
            }
        }
        hear();
        if (over) {
            job = null;
            beat.stop();
            over(now);
        }
        glance();
    }

    private void hear() {
        TableModel shown = table.get();
        GroupSitting open = sitting;
        if (shown != null && open != null) {
            boolean live = shown.live();
            shown.hear(open.heard());
            shown.tick(desk.ports().clock().instant());
            TableModel.Standing standing = shown.standingProperty().get();
            if (live && standing != null) {
                trouble.set(troubles.stood(standing.state(), standing.sentence(), true)
                        .orElse(null));
            }
        }
    }

    private void over(GroupJob done) {
        busy.set(false);
        Exception failure = done.failure();
        if (failure != null) {
            LOG.info("The sitting ended early", failure);
            trouble.set(troubles.of(failure));
        }
        ended.set(done.held());
    }

    private void glance() {
        TableModel shown = table.get();
        boolean here = shown != null && busy.get() && sitting != null;
        glance.set(here ? GroupWords.glance(shown, messages) : null);
    }
}
