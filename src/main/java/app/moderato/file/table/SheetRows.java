package app.moderato.file.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a sheet that hold anything. */
final class SheetRows implements SheetContentsHandler {
    private static final String FAULT = "ERROR:";

    private final int most;
    private final boolean whole;
    private final List<MessyTable.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    /** Completes “The file has …”. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String what) {
            super(what);
        }
    }

    /** Nothing more need be read. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param most rows, the header included
     * @param whole whether more are too many, and not just enough
     */
    SheetRows(int most, boolean whole) {
        this.most = most;
        this.whole = whole;
    }

    List<MessyTable.Row> rows() {
        return rows;
    }

    @Override
    public void startRow(int number) {
        cells.clear();
    }

    @Override
    public void endRow(int number) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == most) {
            throw new TooMuch("more than " + MessyTable.MOST_ROWS + " rows. Split it.");
        }
        rows.add(new MessyTable.Row(number + 1, cells));
        if (!whole && rows.size() == most) {
            throw new Enough();
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return;
        }
        if (column < 0 || column >= MessyTable.MOST_COLUMNS) {
            throw new TooMuch("more than " + MessyTable.MOST_COLUMNS + " columns. Delete those that are not needed.");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text.startsWith(FAULT) ? text.substring(FAULT.length()) : text);
    }
}
