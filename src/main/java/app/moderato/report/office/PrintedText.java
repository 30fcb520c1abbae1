package app.moderato.report.office;

/** Text without what no document may hold. */
final class PrintedText {
    private PrintedText() {}

    /** Control characters other than line breaks become spaces; XML forbids most of them. */
    static String of(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' ? c : isForbidden(c) ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace('\t', ' ');
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    }
}
