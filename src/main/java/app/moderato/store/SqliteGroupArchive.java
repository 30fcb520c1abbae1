package app.moderato.store;

import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupArchive;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.NewGroup;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The groups of one workspace file. */
final class SqliteGroupArchive implements GroupArchive, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteGroupArchive.class);

    private final Database database;
    private final Locks<GroupId> locks;
    private final Clock clock;
    private final Set<SqliteGroupJournal> open = ConcurrentHashMap.newKeySet();

    SqliteGroupArchive(Database database, Locks<GroupId> locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public GroupJournal begin(NewGroup group) {
        return locks.begin(database, handle -> insert(handle, group), this::journal);
    }

    private GroupId insert(Handle handle, NewGroup group) {
        Instant now = clock.instant();
        GroupRepository rows = new GroupRepository(handle);
        GroupId id = rows.insert(group, now);
        @Nullable GroupId series = group.series();
        if (series != null) {
            rows.join(id, series);
        }
        new GroupPeopleRepository(handle).insert(id, group.design().people());
        new PictureRepository(handle).insert(id, group.design().study());
        GroupEventRepository events = new GroupEventRepository(handle);
        for (GroupEvent shared : group.events()) {
            events.insert(id, shared, List.of(), now);
        }
        return id;
    }

    @Override
    public GroupJournal reopen(GroupId group) throws InvalidInput {
        contents(group);
        SideLock lock = locks.acquire(group)
                .orElseThrow(() -> new InvalidInput("Group " + group
                        + " is being held in another window or process. Wait for it to end, or leave it there first."));
        return journal(group, lock);
    }

    private GroupJournal journal(GroupId group, SideLock lock) {
        SqliteGroupJournal journal = new SqliteGroupJournal(group, database, lock, clock, open::remove);
        open.add(journal);
        return journal;
    }

    @Override
    public List<GroupRecord> all() {
        return database.read(handle -> new GroupRepository(handle).all()).stream()
                .map(this::asItIs)
                .toList();
    }

    @Override
    public Optional<GroupRecord> find(GroupId group) {
        return database.read(handle -> new GroupRepository(handle).find(group)).map(this::asItIs);
    }

    @Override
    public GroupContents contents(GroupId group) throws InvalidInput {
        try {
            return database.read(handle -> contents(handle, group))
                    .map(found -> new GroupContents(asItIs(found.group()), found.people(), found.events()))
                    .orElseThrow(() -> new InvalidInput("There is no group " + group + " in " + database.file() + "."));
        } catch (EventJson.Unreadable e) {
            LOG.warn("Group {} cannot be read", group, e);
            throw new InvalidInput("Group " + group + " in " + database.file() + " holds something that this version of"
                    + " Moderato cannot read, so it was left as it is. Update Moderato, or hold the group anew.");
        }
    }

    private static Optional<GroupContents> contents(Handle handle, GroupId group) {
        return new GroupRepository(handle)
                .find(group)
                .map(found -> new GroupContents(
                        found,
                        new GroupPeopleRepository(handle).of(group),
                        new GroupEventRepository(handle).all(group)));
    }

    @Override
    public List<Picture> pictures(GroupId group) {
        return database.read(handle -> new PictureRepository(handle).of(group));
    }

    @Override
    public List<FoundTurn> search(String words) {
        return FullText.expression(words)
                .map(expression ->
                        database.read(handle -> new GroupEventRepository(handle).matching(expression, MOST_FOUND)))
                .orElse(List.of());
    }

    private GroupRecord asItIs(GroupRecord group) {
        return locks.asItIs(group.id(), group.state()) == group.state() ? group : GroupRepository.interrupted(group);
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(SqliteGroupJournal::close);
    }
}
