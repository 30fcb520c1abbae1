package app.moderato.file.panel;

import app.moderato.core.study.BundledText;
import app.moderato.file.table.PlainWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What columns are called in several languages. */
final class ColumnWords {
    private static final ColumnWords BUNDLED = bundled();

    private final Map<String, ColumnTarget> targets = new HashMap<>();

    private ColumnWords(String lines) {
        lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String[] parts = line.split("=", 2);
            ColumnTarget target = ColumnTarget.parse(parts[0]);
            for (String word : parts[1].split(",", -1)) {
                targets.putIfAbsent(word.strip(), target);
            }
        });
    }

    static Optional<ColumnTarget> target(String column) {
        String plain = PlainWords.of(column);
        // keys inside keys: the last one says what it is
        String last = PlainWords.of(column.substring(column.lastIndexOf('.') + 1));
        return Optional.ofNullable(BUNDLED.targets.get(plain)).or(() -> Optional.ofNullable(BUNDLED.targets.get(last)));
    }

    /** The name an attribute has: small letters, digits, underscores. */
    static String attribute(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String trimmed = name.replaceAll("^_+|_+$", "");
        return trimmed.isEmpty() ? "column" : trimmed;
    }

    private static ColumnWords bundled() {
        return new ColumnWords(BundledText.read(ColumnWords.class, "column-words.txt"));
    }
}
