package app.moderato.core.interview;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The scorings of a workspace's runs, beside each run's own. Any thread may call. */
public interface ScoringArchive {
    /** In the order in which they were made. */
    List<Scoring> of(RunId run);

    default Optional<Scoring> find(RunId run, String name) {
        return of(run).stream().filter(scoring -> scoring.name().equals(name)).findFirst();
    }

    /**
     * Commits a new scoring before anything is sent, and takes the run's lock.
     *
     * @throws InvalidInput where the run does not exist, runs elsewhere, or has a scoring of that name
     */
    ScoringJournal begin(RunId run, String name, RatingMethod method, Map<String, String> stamp) throws InvalidInput;

    /** @throws InvalidInput where there is no such scoring, or the run runs elsewhere */
    ScoringJournal reopen(RunId run, String name) throws InvalidInput;

    /** What became of each answer, in planned order; an answer that was not to be rated is left out. */
    List<ScoredCell> cells(RunId run, String name);

    /** Tells of each answer to one of the questions that has no rating under a scoring, in planned order. */
    void unrated(RunId run, String name, Collection<QuestionId> questions, Consumer<Answer> each);
}
