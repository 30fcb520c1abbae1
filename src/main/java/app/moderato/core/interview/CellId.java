package app.moderato.core.interview;

/** Identity of a cell inside its workspace, for lists of many; ascending in the order planned within a run. */
public record CellId(long value) implements Comparable<CellId> {
    @Override
    public int compareTo(CellId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
