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
import org.jspecify.annotations.Nullable;

/** Writes one group, as long as it holds the group's lock. */
final class SqliteGroupJournal implements GroupJournal {
    private final GroupId group;
    private final Database database;
    private final LockedWrites writes;
    private final Clock clock;
    private final Consumer<SqliteGroupJournal> whenClosed;

    SqliteGroupJournal(
            GroupId group, Database database, SideLock lock, Clock clock, Consumer<SqliteGroupJournal> whenClosed) {
        this.group = group;
        this.database = database;
        this.writes = new LockedWrites(database, lock, "group " + group);
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
        writes.write(handle -> {
            int ordinal = new GroupEventRepository(handle).insert(group, event, causes, clock.instant());
            new GroupCallRepository(handle).use(group, causes, ordinal);
        });
    }

    @Override
    public void call(GroupCall call) {
        writes.write(handle -> new GroupCallRepository(handle).insert(group, call));
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
        @Nullable Instant ended = state.goesOn() ? null : clock.instant();
        writes.write(handle -> new GroupRepository(handle).state(group, state, ended));
    }

    @Override
    public void cost(@Nullable Double usd) {
        writes.write(handle -> new GroupRepository(handle).cost(group, usd));
    }

    @Override
    public void close() {
        writes.close();
        whenClosed.accept(this);
    }
}
