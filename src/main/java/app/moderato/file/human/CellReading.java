package app.moderato.file.human;

/** What a cell of ratings came to. */
sealed interface CellReading {
    /**
     * @param point 1..n
     * @param note completes “The row …”; empty where the cell is plainly that point
     */
    record Kept(int point, String note) implements CellReading {}

    /** @param note completes “The row …” */
    record Dropped(LeftOut why, String note) implements CellReading {}

    /** Reads a cell under the rules of a scale. */
    static CellReading of(String cell, RatingScale scale) {
        if (cell.isEmpty()) {
            return new Dropped(LeftOut.NO_RATING, "has no rating; it is left out");
        }
        return RatingCells.of(cell, scale);
    }
}
