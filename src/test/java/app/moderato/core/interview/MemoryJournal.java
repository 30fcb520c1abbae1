package app.moderato.core.interview;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A journal in memory that outlives its sessions, as the real one does. */
final class MemoryJournal implements RunJournal {
    String enough = "";
    private int planned;
    final Map<CellKey, Answer> answers = new LinkedHashMap<>();
    final List<Attempt> attempts = new ArrayList<>();
    final Map<CellKey, Rating> ratings = new LinkedHashMap<>();
    final List<RunState> states = new ArrayList<>();

    @Override
    public RunId run() {
        return new RunId(1);
    }

    /** As the real one has the cells from its beginning. */
    MemoryJournal planned(int number) {
        planned = number;
        return this;
    }

    synchronized Set<CellKey> rated() {
        return Set.copyOf(ratings.keySet());
    }

    synchronized Map<CellKey, Answer> ended() {
        return Map.copyOf(answers);
    }

    @Override
    public synchronized Map<CellKey, Answer> ended(PersonaId persona, int replicate) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().persona().equals(persona)
                        && entry.getKey().replicate() == replicate)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized Map<CellStatus, Integer> counts() {
        Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
        answers.values().forEach(answer -> counts.merge(answer.status(), 1, Integer::sum));
        counts.put(CellStatus.PENDING, planned - answers.size());
        return counts;
    }

    @Override
    public boolean fresh() {
        return false;
    }

    @Override
    public synchronized Optional<ChatReply> recorded(CellKey key, int turn, int ask) {
        return attempts.stream()
                .filter(attempt -> attempt.key().equals(key) && attempt.turn() == turn && attempt.ask() == ask)
                .map(Attempt::reply)
                .filter(reply -> reply != null)
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Usage used() {
        return attempts.stream()
                .map(Attempt::reply)
                .filter(reply -> reply != null)
                .map(ChatReply::usage)
                .reduce(Usage.NONE, Usage::plus);
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
    public synchronized void reopenFailed() {
        answers.values().removeIf(answer -> answer.status().withoutAnswer());
    }

    @Override
    public synchronized void state(RunState state) {
        states.add(state);
    }

    @Override
    public BatchLedger batches() {
        throw new UnsupportedOperationException("Calls are made one by one here");
    }

    @Override
    public void cost(@Nullable Double usd) {}

    @Override
    public void enough(String sentence) {
        enough = sentence;
    }

    @Override
    public void beyond() {}

    @Override
    public void note(String remark) {}

    @Override
    public void close() {}
}
