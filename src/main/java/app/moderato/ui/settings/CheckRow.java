package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;

/**
 * One check as the wizard shows it.
 *
 * @param seen what was seen; what is going on while it runs
 * @param meaning for the study; empty until it is known
 */
record CheckRow(Kind kind, State state, String seen, String meaning) {
    enum State {
        WAITING,
        RUNNING,
        PASSED,
        LIMITED,
        /** Without it no interview can run. */
        FAILED,
        NOT_FOUND_OUT,
        NOT_TRIED
    }

    static CheckRow waiting(Kind kind) {
        return new CheckRow(kind, State.WAITING, "", "");
    }

    static CheckRow running(Kind kind, String seen) {
        return new CheckRow(kind, State.RUNNING, seen, "");
    }

    /**
     * @param tried whether it was begun at all
     * @param seen what was seen, as the wizard says it
     */
    static CheckRow ended(Finding finding, boolean tried, String seen) {
        return new CheckRow(
                finding.kind(), tried ? state(finding) : State.NOT_TRIED, seen, tried ? finding.meaning() : "");
    }

    /** OpenAI's names of embedding models begin with what the row says already. */
    static String shortened(Finding finding) {
        String words = finding.ability().words();
        return finding.kind() == Kind.EMBEDDINGS ? words.replaceFirst("^text-embedding-", "") : words;
    }

    /** It was tried, and has ended. */
    boolean done() {
        return over() && state != State.NOT_TRIED;
    }

    boolean over() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** An optional ability that is missing limits a study and does not prevent it. */
    private static State state(Finding finding) {
        Level level = finding.ability().level();
        return switch (level) {
            case YES -> State.PASSED;
            case PARTLY -> State.LIMITED;
            case NO -> finding.kind() == Kind.CHAT ? State.FAILED : State.LIMITED;
            case UNKNOWN -> State.NOT_FOUND_OUT;
        };
    }
}
