package app.moderato.core.group;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import java.util.List;
import java.util.Optional;

/** The groups of a workspace. Any thread may call; reading goes on while a group is held. */
public interface GroupArchive {
    /** Commits the group's row, people and pictures before anything is sent, and locks it. */
    GroupJournal begin(NewGroup group);

    /** @throws InvalidInput where it does not exist, or another process is holding it */
    GroupJournal reopen(GroupId group) throws InvalidInput;

    /** Oldest first. A group marked running whose lock is free is reported as interrupted. */
    List<GroupRecord> all();

    Optional<GroupRecord> find(GroupId group);

    /** @throws InvalidInput where it does not exist */
    GroupContents contents(GroupId group) throws InvalidInput;

    /** The pictures it was begun with, by their name in the study file. */
    List<Picture> pictures(GroupId group);
}
