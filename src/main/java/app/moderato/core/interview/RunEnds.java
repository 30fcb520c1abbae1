package app.moderato.core.interview;

/** Ends the whole run from inside one interview. */
final class RunEnds extends Exception {
    private static final long serialVersionUID = 1L;

    private final RunState state;
    private final String sentence;

    RunEnds(RunState state, String sentence) {
        super(sentence);
        this.state = state;
        this.sentence = sentence;
    }

    RunState state() {
        return state;
    }

    String sentence() {
        return sentence;
    }
}
