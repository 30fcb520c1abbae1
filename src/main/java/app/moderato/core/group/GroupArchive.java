package app.moderato.core.group;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import java.util.List;
import java.util.Optional;

/** The groups of a workspace. Any thread may call; reading goes on while a group is held. */
public interface GroupArchive {
    /** Turns that a search gives at most. */
    int MOST_FOUND = 500;

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

    /**
     * Turns of all groups, the moderator's included, best match first. What was said in private is not searched.
     *
     * @param words any text: all its words, the last one perhaps unfinished, "quoted" ones beside each other; nothing is
     *     found without a letter or a digit
     * @return the best {@link #MOST_FOUND} at most
     */
    List<FoundTurn> search(String words);
}
