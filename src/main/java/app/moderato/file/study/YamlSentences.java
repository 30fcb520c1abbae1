package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words where and why a file is not YAML. */
final class YamlSentences {
    private YamlSentences() {}

    static InvalidInput broken(YAMLException e, String text) {
        return switch (e) {
            case ReaderException reader ->
                Source.broken(
                        lineAt(text, reader.getPosition()),
                        String.format(
                                "The character U+%04X cannot stand in a study file. Remove it.",
                                reader.getCodePoint()));
            case MarkedYAMLException marked -> Source.broken(line(marked), sentence(marked));
            default -> limit(e);
        };
    }

    private static InvalidInput limit(YAMLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Nesting Depth")) {
            return Source.tooDeep(0);
        }
        return message.contains("aliases")
                ? Source.tooMany(0)
                : new InvalidInput("The file cannot be read as YAML: " + message + ".");
    }

    /** An open quotation mark or bracket is told where it was opened, everything else where it was noticed. */
    private static int line(MarkedYAMLException e) {
        Mark mark = isOpen(e) && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static boolean isOpen(MarkedYAMLException e) {
        String context = String.valueOf(e.getContext());
        String problem = String.valueOf(e.getProblem());
        return (context.contains("quoted scalar") && problem.contains("unexpected end of stream"))
                || context.contains("flow sequence")
                || context.contains("flow mapping");
    }

    private static String sentence(MarkedYAMLException e) {
        String context = String.valueOf(e.getContext());
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "A tab stands where only spaces may. Indent with spaces.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A colon followed by a space stands inside a text, or the indentation is off. Put the text in quotes,"
                    + " or align the key with the others.";
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape")
                    ? "A backslash inside double quotes starts a special character. Write it twice, or use single quotes."
                    : "A quotation mark is opened here and not closed.";
        }
        if (context.contains("flow sequence")) {
            return "A list opened here with [ is not continued properly. Separate its entries with commas and close it"
                    + " with ].";
        }
        if (context.contains("flow mapping")) {
            return "A brace { opened here is not continued properly. Separate the entries with commas and close it with"
                    + " }; a text that begins with { needs quotes.";
        }
        if (problem.contains("tag is not allowed")) {
            return "A YAML tag (a word that begins with !) stands here, which a study file does not use. Remove it, or put"
                    + " the text in quotes.";
        }
        if (problem.contains("undefined alias")) {
            return "A text that begins with * needs quotes around it.";
        }
        if (problem.contains("cannot start any token")) {
            return "A text cannot begin with this character (%, @ or `). Put it in quotes.";
        }
        if (problem.contains("could not find expected ':'")) {
            return "A colon is missing after a key. Write key: value.";
        }
        if (problem.contains("another document")) {
            return "The file holds more than one document (a line ---). Keep one study per file.";
        }
        if (problem.contains("expected <block end>")) {
            return "This line does not fit the ones above: check its indentation, and that quotes stand around the whole"
                    + " text.";
        }
        return "This cannot be read as YAML (" + problem.strip() + "). Check indentation, colons and quotes here and in"
                + " the line above.";
    }

    private static int lineAt(String text, int codePoint) {
        int lines = 1;
        int seen = 0;
        for (int at = 0; at < text.length() && seen < codePoint; seen++) {
            int c = text.codePointAt(at);
            if (c == '\n') {
                lines++;
            }
            at += Character.charCount(c);
        }
        return lines;
    }
}
