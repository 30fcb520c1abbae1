package app.moderato.core.group;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.RememberingEmbedder;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sitting of a group. It goes on by itself as far as the agenda, the talk and a model in the chair carry it; where a
 * person holds the chair it waits for what they want. {@link #hold} blocks; everything else may be called from any
 * thread.
 */
public final class GroupSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupSession.class);
    private final GroupJournal journal;
    private final Budget budget;
    private final Consumer<GroupNews> news;
    private final GroupLog log;
    private final Director director;
    private final Closeness closeness;
    private final Stepping stepping;
    private final PrivateRound round;
    private final Chair chair;
    private final GroupDesign design;
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable RunState> leaving = new AtomicReference<>();
    private volatile @Nullable Thread worker;
    private boolean paused;

    /**
     * @param readAlong whether words are told before they are whole
     * @param news heard on the session's threads
     */
    public GroupSession(
            GroupDesign design,
            GroupJournal journal,
            EmbeddingArchive embeddings,
            ChatModel model,
            Embedder embedder,
            Budget budget,
            Clock clock,
            boolean readAlong,
            Consumer<GroupNews> news) {
        this.design = design;
        this.journal = journal;
        this.budget = budget;
        this.news = news;
        this.log = new GroupLog(journal, news);
        Embedder remembering = new RememberingEmbedder(embedder, embeddings);
        GroupCalls calls = new GroupCalls(design, model, journal, budget, clock, readAlong, news);
        this.director = new Director(design);
        this.closeness = new Closeness(remembering);
        this.round = new PrivateRound(design, calls, log, remembering);
        this.chair = new Chair(design, log);
        this.stepping = new Stepping(new Voices(design, calls, log), round);
    }

    public GroupId group() {
        return journal.group();
    }

    public GroupDesign design() {
        return design;
    }

    public GroupState state() {
        return log.state();
    }

    public Budget budget() {
        return budget;
    }

    public void command(Command command) {
        commands.add(command);
    }

    /** Ends the group for good, within the moment: a turn under way is cut off, what was said stays. */
    public void stop() {
        leave(RunState.STOPPED);
    }

    /** Leaves the table as it stands, to be gone on with another day. */
    public void leave() {
        leave(RunState.PAUSED);
    }

    private void leave(RunState as) {
        leaving.compareAndSet(null, as);
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** @param usd the cap from now on, in US dollars */
    public void raiseCap(BigDecimal usd) {
        budget.raise(usd);
    }

    /** Holds the group until it has ended, or stands for a reason that it tells. Its state is committed. */
    public RunState hold() {
        worker = Thread.currentThread();
        RunState end;
        String sentence = "";
        try {
            journal.state(RunState.RUNNING);
            round.rateMissing();
            end = leaving.get() == null ? goOn() : left();
        } catch (InterruptedException e) {
            end = left();
        } catch (RunEnds e) {
            end = e.state();
            sentence = e.sentence();
        } catch (StorageFailure e) {
            LOG.error("The workspace failed", e);
            end = RunState.INTERRUPTED;
            sentence = String.valueOf(e.getMessage());
        }
        worker = null;
        // what interrupted the talk must not cut off the last commit
        boolean interrupted = Thread.interrupted();
        end = close(end);
        news.accept(new GroupNews.Stood(end, sentence));
        if (interrupted && leaving.get() == null) {
            Thread.currentThread().interrupt();
        }
        return end;
    }

    private RunState left() {
        RunState as = leaving.get();
        return as == null ? RunState.INTERRUPTED : as;
    }

    private RunState close(RunState end) {
        try {
            if (end == RunState.STOPPED && log.state().ended() == null) {
                log.record(new GroupEvent.Ended(end));
            }
            journal.cost(budget.spent().orElse(null));
            journal.state(end);
            return end;
        } catch (StorageFailure e) {
            LOG.error("The workspace failed", e);
            return RunState.INTERRUPTED;
        }
    }

    private RunState goOn() throws InterruptedException, RunEnds {
        RunState ended = log.state().ended();
        while (ended == null) {
            Command command = paused ? commands.take() : commands.poll();
            if (command == null) {
                command = step();
            }
            if (command != null) {
                obey(command);
            }
            if (leaving.get() != null) {
                throw new InterruptedException("The moderator left the table.");
            }
            ended = log.state().ended();
        }
        return ended;
    }

    private void obey(Command command) throws InterruptedException, RunEnds {
        switch (command) {
            case Command.Pause pause -> pause("");
            case Command.GoOn goOn -> {
                paused = false;
                journal.state(RunState.RUNNING);
            }
            case Command.AtTable wish -> chair.obey(wish);
        }
    }

    private void pause(String sentence) {
        paused = true;
        journal.state(RunState.PAUSED);
        news.accept(new GroupNews.Stood(RunState.PAUSED, sentence));
    }

    /** @return what the moderator wanted meanwhile, null for nothing */
    private @Nullable Command step() throws InterruptedException, RunEnds {
        GroupState state = log.state();
        List<Wish> wishes = director.wishes(state, closeness.of(state, design.ids()));
        news.accept(new GroupNews.Wishes(wishes));
        Step step = director.next(state, wishes);
        if (state.pace() > 0 && (step instanceof Step.Speak || step instanceof Step.TakeChair)) {
            Command meanwhile = commands.poll(state.pace(), TimeUnit.SECONDS);
            if (meanwhile != null) {
                return meanwhile;
            }
        }
        switch (step) {
            case Step.Calling calling -> stepping.take(calling).ifPresent(this::pause);
            case Step.Quiet quiet -> chair.take(quiet);
            case Step.Wait wait -> {
                news.accept(new GroupNews.Waiting());
                return commands.take();
            }
        }
        return null;
    }

    /** Gives the lock back. A session that is held has to be left before. */
    @Override
    public void close() {
        journal.close();
    }
}
