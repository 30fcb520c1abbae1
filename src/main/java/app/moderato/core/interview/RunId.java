package app.moderato.core.interview;

import app.moderato.core.study.InvalidInput;

/** Identity of a run inside its workspace, counted from 1 as in “Run 3”. */
public record RunId(long value) implements Comparable<RunId> {
    public static RunId parse(String text) throws InvalidInput {
        try {
            return new RunId(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInput(
                    "“" + text + "” is not a run. Runs are numbered from 1; `moderato runs` lists them.");
        }
    }

    @Override
    public int compareTo(RunId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
