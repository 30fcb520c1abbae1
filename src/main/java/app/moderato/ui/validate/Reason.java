package app.moderato.ui.validate;

/**
 * A check that passed, or a limit.
 *
 * @param sentence for people
 */
record Reason(Kind kind, String sentence) {
    enum Kind {
        PASSED,
        LIMIT,
        FORBIDS
    }
}
