package app.moderato.core.interview;

import java.util.Arrays;
import java.util.Locale;

/** What became of a cell. */
public enum CellStatus {
    ANSWERED,
    SKIPPED,
    REFUSED,
    ROLE_BREAK,
    EMPTY,
    TRUNCATED,
    OFF_FORMAT,
    VISION_IGNORED,
    FAILED,
    PENDING;

    /** As written in exports, such as {@code role-break}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CellStatus ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No cell status " + code));
    }

    /** Nothing is left to ask. */
    public boolean complete() {
        return this == ANSWERED || this == SKIPPED;
    }

    /** Asked, and ended without an answer. */
    public boolean withoutAnswer() {
        return !complete() && this != PENDING;
    }
}
