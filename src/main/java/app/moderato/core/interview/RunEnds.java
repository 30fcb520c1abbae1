package app.moderato.core.interview;

/** Ends the whole run from inside one interview. */
public final class RunEnds extends Exception {
    private static final long serialVersionUID = 1L;

    private final RunState state;
    private final String sentence;

    public RunEnds(RunState state, String sentence) {
        super(sentence);
        this.state = state;
        this.sentence = sentence;
    }

    public RunState state() {
        return state;
    }

    public String sentence() {
        return sentence;
    }
}
