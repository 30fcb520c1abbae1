package app.moderato.core.interview.pilot;

import app.moderato.core.study.Question;
import java.util.List;

/**
 * How one question went in a pilot.
 *
 * @param asked cells that have ended and were not skipped
 * @param medianWords of the answers, 0 where there are none
 * @param troubles the worst kind first; empty where nothing stands out
 */
public record PilotQuestion(Question question, int asked, int answered, int medianWords, List<Trouble> troubles) {
    public PilotQuestion {
        troubles = List.copyOf(troubles);
    }
}
