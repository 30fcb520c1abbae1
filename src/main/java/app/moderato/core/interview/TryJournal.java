package app.moderato.core.interview;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one try, in memory: nothing of it reaches a workspace. */
final class TryJournal implements RunJournal {
    private final Map<CellKey, Answer> answers = new LinkedHashMap<>();
    private final Map<CellKey, Rating> ratings = new LinkedHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    synchronized List<Answer> answers() {
        return List.copyOf(answers.values());
    }

    synchronized Optional<Rating> rating(CellKey cell) {
        return Optional.ofNullable(ratings.get(cell));
    }

    /** In the order in which they ended. */
    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public RunId run() {
        throw new UnsupportedOperationException("A try is no run");
    }

    @Override
    public boolean fresh() {
        return true;
    }

    @Override
    public Map<CellKey, Answer> ended(PersonaId persona, int replicate) {
        return Map.of();
    }

    @Override
    public Map<CellStatus, Integer> counts() {
        return Map.of();
    }

    @Override
    public Optional<ChatReply> recorded(CellKey key, int turn, int ask) {
        return Optional.empty();
    }

    @Override
    public synchronized Usage used() {
        return Tried.Spent.usage(attempts);
    }

    @Override
    public synchronized void attempt(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized void answer(Answer answer) {
        answers.put(answer.key(), answer);
    }

    @Override
    public synchronized void ratings(List<NewRating> made) {
        made.forEach(one -> ratings.put(one.key(), one.rating()));
    }

    @Override
    public void reopenFailed() {
        throw new UnsupportedOperationException("A try is made again as a whole");
    }

    @Override
    public BatchLedger batches() {
        throw new UnsupportedOperationException("A try waits for no batch");
    }

    @Override
    public void state(RunState state) {}

    @Override
    public void cost(@Nullable Double usd) {}

    @Override
    public void enough(String sentence) {}

    @Override
    public void beyond() {}

    @Override
    public void note(String remark) {}

    @Override
    public void close() {}
}
