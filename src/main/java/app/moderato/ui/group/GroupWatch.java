package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupId;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.time.Clock;
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
 * One group after the other at the table, from its opening to its end. Its session is on threads of its own; what it tells
 * is looked at at every tick. On the screen's thread, but for {@link #close()}.
 */
final class GroupWatch {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWatch.class);
    private static final long LONGEST_CLOSE_SECONDS = 8;

    private final TaskRunner tasks;
    private final Ticker ticker;
    private final GroupTroubles troubles;
    private final Messages messages;
    private final Clock clock;

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable TableModel> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupTrouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupGlance> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<GroupId>> ended = new ReadOnlyObjectWrapper<>(List.of());

    private volatile @Nullable GroupJob job;
    private volatile boolean closing;
    private @Nullable GroupSitting sitting;

    GroupWatch(TaskRunner tasks, Ticker ticker, GroupTroubles troubles, Messages messages, Clock clock) {
        this.tasks = tasks;
        this.ticker = ticker;
        this.troubles = troubles;
        this.messages = messages;
        this.clock = clock;
    }

    // Properties

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TableModel> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable GroupTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<GroupId>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable GroupGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** The last sitting was this group's. */
    boolean held(GroupId group) {
        GroupSitting last = sitting;
        return last != null && last.group().equals(group);
    }

    /** What the last sitting keeps to, in US dollars; empty for none. */
    Optional<BigDecimal> cap() {
        return Optional.ofNullable(sitting).flatMap(GroupSitting::cap);
    }

    // Commands

    /** Begins where nothing is under way. */
    void open(GroupJob begun) {
        if (busy.get() || closing) {
            return;
        }
        job = begun;
        sitting = null;
        trouble.set(null);
        ended.set(List.of());
        busy.set(true);
        ticker.start(this::look);
        tasks.start(messages.text("group.task.group"), begun, done -> look(), failure -> look());
    }

    void command(Command command) {
        GroupSitting now = sitting;
        if (now != null && busy.get()) {
            now.command(command);
        }
    }

    /** With the sitting that waits. */
    void goOn() {
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
    void leave() {
        GroupJob now = job;
        if (now != null) {
            now.leave();
        }
    }

    /** Leaves the table and waits until its lock is given back. Not on the screen's thread. */
    void close() {
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

    /** Looks how far it is; the one place from which live figures change. */
    private void look() {
        GroupJob now = job;
        if (now == null || closing) {
            ticker.stop();
            return;
        }
        // asked before the news is taken, so that the last of it is seen
        boolean over = now.over();
        GroupSitting open = now.sitting();
        if (open != sitting) {
            hear();
            sitting = open;
            if (open != null) {
                table.set(new TableModel(open.before(), true, messages, clock));
            }
        }
        hear();
        if (over) {
            job = null;
            ticker.stop();
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
            shown.tick(clock.instant());
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
