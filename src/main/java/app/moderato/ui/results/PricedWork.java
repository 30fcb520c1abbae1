package app.moderato.ui.results;

import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.task.Progress;

/** Work on the run looked at that a person says yes to once they know what it takes. Immutable. */
interface PricedWork {
    /**
     * What came of it.
     *
     * @param whole nothing of it is left to do
     * @param sentence for people
     */
    record Made(boolean whole, String sentence) {}

    /** What is being done, for the status bar. */
    String title();

    /** Where what is sent goes. */
    String target();

    /** Whether a model is asked, which may cost. */
    boolean asks();

    /** Whether that model may be asked from this computer. */
    boolean connected();

    /**
     * Calls, tokens and dollars, in a line; in the background, and of work that asks.
     *
     * @throws InvalidInput where it cannot be done like that
     */
    String cost() throws InvalidInput;

    /** Blocks, in the background; ends early where its thread is interrupted, with what was made until then. */
    Made make(Progress progress) throws InvalidInput, LlmException, InterruptedException;
}
