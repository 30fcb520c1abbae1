package app.moderato.core.interview;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.QuestionId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The runs of a workspace. Any thread may call; reading goes on while a run is written. */
public interface RunArchive {
    /** Commits the run's row, panel, pictures and pending cells before anything is sent, and locks it. */
    RunJournal begin(NewRun run);

    /** @throws InvalidInput where the run does not exist, or another process is running it */
    RunJournal reopen(RunId run) throws InvalidInput;

    /** Oldest first. A run marked running whose lock is free is reported as interrupted. */
    List<RunRecord> all();

    Optional<RunRecord> find(RunId run);

    /** @throws InvalidInput where the run does not exist */
    RunRecord required(RunId run) throws InvalidInput;

    /** @throws InvalidInput where the run does not exist */
    RunContents contents(RunId run) throws InvalidInput;

    /** Puts a run into the series of another, which is its first; to say it again changes nothing. */
    void join(RunId run, RunId first);

    /**
     * Tells of each answer to one of the questions that has no rating under the run's own scoring, in planned order and as
     * it is read.
     */
    void unrated(RunId run, Collection<QuestionId> questions, Consumer<Answer> each);

    /** The pictures a run was begun with, by their name in the study file. */
    List<Picture> pictures(RunId run);

    /**
     * Keeps the verdict last computed for a run, for lists; does nothing where the run does not exist.
     *
     * @param words as people see it, such as "directional"
     */
    void verdict(RunId run, String words);
}
