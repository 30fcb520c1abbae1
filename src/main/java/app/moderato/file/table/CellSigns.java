package app.moderato.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell looks like. */
public final class CellSigns {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,10})?");
    private static final String ITEM = "(?:'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")";
    /** Matching nests for every item. */
    private static final int LONGEST_LIST = 4_000;

    private static final Pattern LIST = Pattern.compile("\\[\\s*(?:" + ITEM + "(?:\\s*,\\s*" + ITEM + ")*+)?\\s*]");
    private static final Pattern ITEMS = Pattern.compile(ITEM);
    /** UTF-8 read as Windows-1252, the commonest damage: â€™ for ’, Ã¼ for ü, ðŸ for emoji. */
    private static final Pattern GARBLED = Pattern.compile("â€.?|Ã[\\u0080-\\u00BF]|ðŸ.?|\\uFFFD");

    private CellSigns() {}

    /** A plain number, with a point or a comma before its decimals. */
    public static OptionalDouble number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? OptionalDouble.of(Double.parseDouble(cell.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** A number above 0. */
    public static boolean isWeight(String cell) {
        return number(cell).orElse(0) > 0;
    }

    /** A list as programs write it, such as {@code ['a', "b"]}. */
    public static boolean isList(String cell) {
        return cell.startsWith("[")
                && cell.length() <= LONGEST_LIST
                && LIST.matcher(cell).matches();
    }

    /** {@code ['a', "b"]} as {@code a, b}; any other text as it is. */
    public static String plain(String cell) {
        if (!isList(cell)) {
            return cell;
        }
        List<String> items = new ArrayList<>();
        Matcher matcher = ITEMS.matcher(cell);
        while (matcher.find()) {
            items.add(cell.substring(matcher.start() + 1, matcher.end() - 1).replaceAll("\\\\(.)", "$1"));
        }
        return String.join(", ", items);
    }

    /** The first signs that an earlier program has spoilt. */
    public static Optional<String> garbled(String cell) {
        Matcher matcher = GARBLED.matcher(cell);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Control signs other than line ends and tabs. */
    public static boolean hasControls(String cell) {
        return cell.chars()
                .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }

    /** Without control signs, line ends as line feeds. */
    public static String clean(String cell) {
        String lines = cell.replace("\r\n", "\n").replace('\r', '\n');
        return hasControls(lines)
                ? lines.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip()
                : lines;
    }
}
