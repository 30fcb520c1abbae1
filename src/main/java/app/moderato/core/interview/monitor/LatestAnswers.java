package app.moderato.core.interview.monitor;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.rating.Rating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last answers that came in, {@value #MOST} at most. Guarded by the monitor. */
final class LatestAnswers {
    private static final int MOST = 200;

    private final Map<CellKey, HeardAnswer> answers = new LinkedHashMap<>();
    private @Nullable List<HeardAnswer> snapshot;

    void add(Answer answer, @Nullable Rating rating) {
        if (answer.status() != CellStatus.ANSWERED) {
            return;
        }
        answers.put(answer.key(), new HeardAnswer(answer.key(), answer.text(), rating, answer.createdAt()));
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        snapshot = null;
    }

    void rated(CellKey key, Rating rating) {
        if (answers.computeIfPresent(key, (same, heard) -> new HeardAnswer(key, heard.text(), rating, heard.at()))
                != null) {
            snapshot = null;
        }
    }

    /** The newest first; the same list as long as nothing came in. */
    List<HeardAnswer> snapshot() {
        List<HeardAnswer> known = snapshot;
        if (known == null) {
            known = List.copyOf(answers.values()).reversed();
            snapshot = known;
        }
        return known;
    }
}
