package app.moderato.ui.validate.importing;

/** Cells of a file as they fit into a line. */
final class InOneLine {
    private InOneLine() {}

    static String of(String cell, int longest) {
        String line = cell.replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
