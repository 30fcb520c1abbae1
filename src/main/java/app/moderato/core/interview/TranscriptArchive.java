package app.moderato.core.interview;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import java.util.List;

/**
 * The conversations of a workspace's runs, for reading and searching. Any thread may call; reading goes on while a run is
 * written, and each call sees what was committed when it began.
 */
public interface TranscriptArchive {
    /** Everybody the run asks, in the order of its panel. */
    List<Persona> people(RunId run);

    /**
     * What was asked and has ended, with or without an answer; words are found in answers only. What its condition skipped
     * is never found.
     *
     * @throws InvalidInput where the run does not exist
     */
    Found find(TranscriptQuery query) throws InvalidInput;

    /**
     * Answers as they are looked at, a page at a time.
     *
     * @param words to mark, as in {@link TranscriptQuery}
     * @return in the order of the cells; a cell that does not exist is left out
     */
    List<TranscriptAnswer> read(List<CellId> cells, String words);

    /**
     * Everything one person was asked, pending and skipped cells too, in the order planned.
     *
     * @param words to mark, as in {@link TranscriptQuery}
     */
    List<TranscriptAnswer> conversation(RunId run, PersonaId persona, String words);

    /** Every call made for a cell, oldest first. */
    List<SentAttempt> attempts(CellId cell);

    /** Stars an answer, or takes the star away. */
    void star(CellId cell, boolean starred);

    /** How many answers of a run are starred. */
    int starred(RunId run);
}
