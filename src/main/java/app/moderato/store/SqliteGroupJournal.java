package app.moderato.store;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one group, as long as it holds the group's lock. */
final class SqliteGroupJournal implements GroupJournal {
    private final GroupId group;
    private final Database database;
    private final SideLock lock;
    private final Clock clock;
    private final Consumer<SqliteGroupJournal> whenClosed;
    private volatile boolean closed;

    SqliteGroupJournal(
            GroupId group, Database database, SideLock lock, Clock clock, Consumer<SqliteGroupJournal> whenClosed) {
        this.group = group;
        this.database = database;
        this.lock = lock;
        this.clock = clock;
        this.whenClosed = whenClosed;
    }

    @Override
    public GroupId group() {
        return group;
    }

    @Override
    public List<GroupEvent> events() {
        return database.read(handle -> new GroupEventRepository(handle).events(group));
    }

    @Override
    public void event(GroupEvent event, List<String> causes) {
        write(handle -> {
            int ordinal = new GroupEventRepository(handle).insert(group, event, causes, clock.instant());
            new GroupCallRepository(handle).use(group, causes, ordinal);
        });
    }

    @Override
    public void call(GroupCall call) {
        write(handle -> new GroupCallRepository(handle).insert(group, call));
    }

    @Override
    public Optional<ChatReply> recorded(String request) {
        return database.read(handle -> new GroupCallRepository(handle).unusedReply(group, request));
    }

    @Override
    public Usage used() {
        return database.read(handle -> new GroupCallRepository(handle).used(group));
    }

    @Override
    public void state(RunState state) {
        boolean goesOn = state == RunState.RUNNING || state == RunState.PAUSED;
        @Nullable Instant ended = goesOn ? null : clock.instant();
        write(handle -> new GroupRepository(handle).state(group, state, ended));
    }

    @Override
    public void cost(@Nullable Double usd) {
        write(handle -> new GroupRepository(handle).cost(group, usd));
    }

    private void write(Consumer<Handle> work) {
        database.write(handle -> {
            if (closed) {
                throw new IllegalStateException("The journal of group " + group + " is closed.");
            }
            work.accept(handle);
            return group;
        });
    }

    @Override
    public void close() {
        // whoever gets the lock next must not meet a write of ours
        database.betweenWrites(() -> closed = true);
        lock.close();
        whenClosed.accept(this);
    }
}
