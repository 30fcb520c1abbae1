package app.moderato.ui.results;

import app.moderato.ui.task.Progress;

/** Where the window gets the bundled sample study's results from. */
@FunctionalInterface
public interface SampleResults {
    /**
     * Runs the sample study on the rehearsal respondents, or reads a run of it that is complete. Takes seconds to a
     * minute; called in the background, one call at a time.
     *
     * @throws InterruptedException when the window was closed meanwhile; nothing committed is lost
     * @throws Exception any other failure, its message a sentence for people where the type is of {@code core}
     */
    SampleView load(Progress progress) throws Exception;
}
