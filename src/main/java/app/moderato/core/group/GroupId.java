package app.moderato.core.group;

import app.moderato.core.study.InvalidInput;

/** Identity of a group inside its workspace, counted from 1 as in “Group 1”. */
public record GroupId(long value) implements Comparable<GroupId> {
    public static GroupId parse(String text) throws InvalidInput {
        try {
            return new GroupId(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInput("“" + text + "” is not a group. Groups are numbered from 1.");
        }
    }

    @Override
    public int compareTo(GroupId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
