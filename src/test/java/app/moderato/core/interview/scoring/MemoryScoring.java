package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal.NewRating;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scoring's journal in memory that outlives its sittings, as the real one does. */
final class MemoryScoring implements ScoringJournal {
    final Map<CellKey, ScoredCell> ended = new LinkedHashMap<>();
    final List<Attempt> attempts = new ArrayList<>();
    private final Set<CellKey> planned = new LinkedHashSet<>();

    @Override
    public RunId run() {
        return new RunId(1);
    }

    @Override
    public String name() {
        return "dlr";
    }

    @Override
    public synchronized void plan(Collection<CellKey> cells) {
        planned.addAll(cells);
    }

    @Override
    public synchronized Set<CellKey> open() {
        Set<CellKey> open = new LinkedHashSet<>(planned);
        open.removeAll(ended.keySet());
        return open;
    }

    @Override
    public synchronized Optional<ChatReply> recorded(CellKey key, int ask) {
        return attempts.stream()
                .filter(attempt -> attempt.key().equals(key) && attempt.ask() == ask && attempt.reply() != null)
                .reduce((earlier, later) -> later)
                .map(Attempt::reply);
    }

    @Override
    public Usage used() {
        return Usage.NONE;
    }

    @Override
    public synchronized void attempt(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized void ended(ScoredCell cell) {
        ended.put(cell.key(), cell);
    }

    @Override
    public void ratings(List<NewRating> made) {
        throw new UnsupportedOperationException("Numbers are asked for here");
    }

    @Override
    public void reopenFailed() {
        throw new UnsupportedOperationException("Nothing is asked again here");
    }

    @Override
    public void cost(@Nullable Double usd) {}

    @Override
    public void close() {}
}
