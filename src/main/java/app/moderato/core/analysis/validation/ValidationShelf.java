package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.interview.RunId;
import java.util.List;

/** What validations have shown, kept in a workspace. Any thread may call. */
public interface ValidationShelf {
    /**
     * A validation as kept.
     *
     * @param question of the run, by id
     * @param evidence one per run, question and source
     */
    record Kept(RunId run, String question, Evidence evidence) {}

    /** Keeps what a validation has shown, in place of an earlier one of the same run, question and file. */
    void keep(Kept validation);

    /** Newest first. */
    List<Kept> all();

    /** On this model and construct, newest first. */
    List<Evidence> evidence(String model, String construct);
}
