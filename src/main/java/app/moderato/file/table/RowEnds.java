package app.moderato.file.table;

/** What ends a row where line feeds and carriage returns both occur: the others stand inside cells. */
enum RowEnds {
    ANY,
    /** As old Mac programs write; line feeds are part of the cells, quoted or not. */
    CARRIAGE_RETURN,
    /** As spreadsheets of Windows write; single line feeds are part of the cells. */
    BOTH;

    /** Stands in for a line feed that is part of a cell, out of the private use area. */
    private static final char INSIDE = '\uE00A';

    boolean mayBe(String text) {
        boolean both = text.contains("\r\n");
        return switch (this) {
            case ANY -> true;
            case CARRIAGE_RETURN -> !both && text.indexOf('\r') >= 0 && text.indexOf('\n') >= 0;
            case BOTH -> both;
        };
    }

    /** The text in which only row ends are line ends. */
    String hide(String text) {
        return switch (this) {
            case ANY -> text;
            case CARRIAGE_RETURN -> text.replace('\n', INSIDE);
            case BOTH -> text.replace("\r\n", "\r").replace('\n', INSIDE);
        };
    }

    static String show(String cell) {
        return cell.replace(INSIDE, '\n');
    }
}
