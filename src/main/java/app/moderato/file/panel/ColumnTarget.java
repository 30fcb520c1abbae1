package app.moderato.file.panel;

/**
 * What becomes of a column of an import.
 *
 * @param attribute the attribute's name where the kind is one, else empty
 */
public record ColumnTarget(Kind kind, String attribute) {
    /** Several columns may be names (joined by a space) or background (joined, a line each). */
    public enum Kind {
        ID,
        NAME,
        WEIGHT,
        BACKGROUND,
        ATTRIBUTE,
        IGNORE
    }

    public static final ColumnTarget ID = new ColumnTarget(Kind.ID, "");
    public static final ColumnTarget NAME = new ColumnTarget(Kind.NAME, "");
    public static final ColumnTarget WEIGHT = new ColumnTarget(Kind.WEIGHT, "");
    public static final ColumnTarget BACKGROUND = new ColumnTarget(Kind.BACKGROUND, "");
    public static final ColumnTarget IGNORE = new ColumnTarget(Kind.IGNORE, "");

    public ColumnTarget {
        if ((kind == Kind.ATTRIBUTE) == attribute.isBlank()) {
            throw new IllegalArgumentException("An attribute has a name, and nothing else has one.");
        }
    }

    /** Reads {@code id}, {@code name}, {@code weight}, {@code background}, {@code -} (leave out), or an attribute's name. */
    public static ColumnTarget parse(String text) {
        String word = text.strip();
        return switch (word) {
            case "id" -> ID;
            case "name" -> NAME;
            case "weight" -> WEIGHT;
            case "background" -> BACKGROUND;
            case "-", "" -> IGNORE;
            default -> new ColumnTarget(Kind.ATTRIBUTE, word);
        };
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (kind) {
            case ID -> "id";
            case NAME -> "name";
            case WEIGHT -> "weight";
            case BACKGROUND -> "background";
            case ATTRIBUTE -> attribute;
            case IGNORE -> "-";
        };
    }
}
