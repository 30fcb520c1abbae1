package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.task.Job;
import app.moderato.ui.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sittings one after the other, as background work; the screen's beat looks at how far it is. */
final class GroupJob implements Job<GroupJob> {
    /** Opens a sitting, or says why not. */
    @FunctionalInterface
    interface Opening {
        /**
         * @param number of the group among its series, from 1
         * @param series its first group, null for the first one
         */
        GroupSitting open(int number, @Nullable GroupId series) throws NotHeld, InvalidInput, LlmException;
    }

    private final Opening opening;
    private final int groups;
    private final boolean handOver;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<GroupId> held = new ArrayList<>();
    private volatile boolean leaving;
    private volatile @Nullable GroupSitting sitting;
    private volatile @Nullable Exception failure;

    /**
     * @param groups how many are held
     * @param handOver whether a model takes the chair at once
     */
    GroupJob(Opening opening, int groups, boolean handOver) {
        this.opening = opening;
        this.groups = groups;
        this.handOver = handOver;
    }

    @Override
    public GroupJob run(Progress progress) {
        try {
            RunState end = RunState.COMPLETED;
            for (int number = 1; number <= groups && end == RunState.COMPLETED && !leaving; number++) {
                end = hold(number);
                progress.report(number / (double) groups, "");
            }
        } catch (Exception e) {
            failure = e;
        } finally {
            over.countDown();
        }
        return this;
    }

    private RunState hold(int number) throws NotHeld, InvalidInput, LlmException {
        GroupId series = held().isEmpty() ? null : held().getFirst();
        try (GroupSitting made = opening.open(number, series)) {
            synchronized (held) {
                held.add(made.group());
            }
            if (handOver) {
                made.command(new Command.HandOver(true));
            }
            if (leaving) {
                made.leave();
            }
            sitting = made;
            return made.hold();
        }
    }

    /** Null until one is open; then the latest. */
    @Nullable
    GroupSitting sitting() {
        return sitting;
    }

    /** So far, first first. */
    List<GroupId> held() {
        synchronized (held) {
            return List.copyOf(held);
        }
    }

    /** Ended, and the lock is given back. */
    boolean over() {
        return over.getCount() == 0;
    }

    @Nullable
    Exception failure() {
        return failure;
    }

    /** Leaves the table, to be gone on with another day; no other group is begun. */
    void leave() {
        leaving = true;
        GroupSitting now = sitting;
        if (now != null) {
            now.leave();
        }
    }

    /** Ends the group for good; no other is begun. */
    void stop() {
        leaving = true;
        GroupSitting now = sitting;
        if (now != null) {
            now.stop();
        }
    }

    void await(long time, TimeUnit unit) throws InterruptedException {
        over.await(time, unit);
    }
}
