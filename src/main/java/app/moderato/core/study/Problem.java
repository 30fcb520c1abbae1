package app.moderato.core.study;

/**
 * Something wrong, or worth a second look, in a file a person handed in.
 *
 * @param pointer JSON pointer of the place, such as {@code /guide/questions/2/ask_if}; empty for the whole file
 * @param line 1-based, 0 where unknown
 * @param sentence what is wrong and what to do
 */
public record Problem(Severity severity, String pointer, int line, String sentence) {
    public enum Severity {
        /** The study cannot be run. */
        ERROR,
        /** The study runs; the wording or design is worth a second look. */
        WARNING
    }

    public static Problem error(String pointer, String sentence) {
        return new Problem(Severity.ERROR, pointer, 0, sentence);
    }

    public static Problem warning(String pointer, String sentence) {
        return new Problem(Severity.WARNING, pointer, 0, sentence);
    }

    /** A key as it stands in a JSON pointer. */
    public static String pointerPart(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    public Problem atLine(int newLine) {
        return new Problem(severity, pointer, newLine, sentence);
    }

    /** For people: the line where known, then the sentence. */
    @Override
    public String toString() {
        return line > 0 ? "line " + line + ": " + sentence : sentence;
    }
}
