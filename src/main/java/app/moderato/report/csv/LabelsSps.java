package app.moderato.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code labels.sps}: SPSS syntax that reads {@code wide.csv} and labels its variables. */
final class LabelsSps {
    private static final int LONGEST_LABEL = 120;
    private static final int WIDEST = 32_000;

    private LabelsSps() {}

    static String of(WideTable table, String title) {
        StringBuilder syntax = new StringBuilder();
        syntax.append("* Encoding: UTF-8.\n* ")
                .append(comment(title))
                .append("\n* Synthetic respondents, made by a language model or a rehearsal; see codebook.md.\n")
                .append("* Set the working folder with CD first, or write the full path of wide.csv below.\n")
                .append("GET DATA\n  /TYPE=TXT\n  /FILE='wide.csv'\n  /ENCODING='UTF8'\n  /DELIMITERS=\",\"\n")
                .append("  /QUALIFIER='\"'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /VARIABLES=\n");
        for (int column = 0; column < table.variables().size(); column++) {
            WideTable.Variable variable = table.variables().get(column);
            syntax.append("    ")
                    .append(variable.name())
                    .append(variable.numeric() ? " F12.6" : " A" + width(table.rows(), column))
                    .append('\n');
        }
        syntax.append("  .\nVARIABLE LABELS\n");
        for (WideTable.Variable variable : table.variables()) {
            syntax.append("  ")
                    .append(variable.name())
                    .append(" '")
                    .append(quoted(variable.label()))
                    .append("'\n");
        }
        return syntax.append("  .\nWEIGHT BY weight.\n").toString();
    }

    private static int width(List<List<String>> rows, int column) {
        int widest = rows.stream()
                .mapToInt(row -> row.get(column).getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
        return Math.clamp(widest, 1, WIDEST);
    }

    private static String quoted(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        String cut = plain.codePointCount(0, plain.length()) > LONGEST_LABEL
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…"
                : plain;
        return cut.replace("'", "''");
    }

    /** A comment ends at a period at the end of its line. */
    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\.+$", "") + ".";
    }
}
