package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts cells by block. Guarded by the monitor. */
final class BlockTally {
    private final Map<Block, Count> counts = new LinkedHashMap<>();
    private final Set<CellKey> inFlight = new HashSet<>();
    private final Set<QuestionId> after;

    /** The blocks in the order of an interview: before, the concepts as the study lists them, the control again, after. */
    BlockTally(Study study, Collection<CellKey> planned) {
        after = study.guide().after().stream().map(Question::id).collect(Collectors.toSet());
        counts.put(Block.BEFORE, new Count());
        for (Block.Kind kind : new Block.Kind[] {Block.Kind.CONCEPT, Block.Kind.AGAIN}) {
            for (Concept concept : study.concepts()) {
                counts.put(new Block(kind, concept.id().value()), new Count());
            }
        }
        counts.put(Block.AFTER, new Count());
        planned.forEach(key -> of(key).planned++);
        counts.values().removeIf(count -> count.planned == 0);
    }

    void ended(CellKey key, CellStatus status) {
        returned(key);
        if (status.complete()) {
            of(key).done++;
            of(key).skipped += status == CellStatus.SKIPPED ? 1 : 0;
        } else {
            of(key).failed++;
        }
    }

    void sent(CellKey key) {
        if (inFlight.add(key)) {
            of(key).inFlight++;
        }
    }

    void returned(CellKey key) {
        if (inFlight.remove(key)) {
            of(key).inFlight--;
        }
    }

    int inFlight() {
        return inFlight.size();
    }

    void nothingInFlight() {
        inFlight.clear();
        counts.values().forEach(count -> count.inFlight = 0);
    }

    Map<Block, BlockCount> snapshot() {
        Map<Block, BlockCount> snapshot = new LinkedHashMap<>();
        counts.forEach((block, count) -> snapshot.put(
                block, new BlockCount(count.planned, count.done, count.inFlight, count.failed, count.skipped)));
        return Collections.unmodifiableMap(snapshot);
    }

    private Count of(CellKey key) {
        Block block = !key.concept().isEmpty()
                ? Block.showing(key)
                : after.contains(key.question()) ? Block.AFTER : Block.BEFORE;
        return counts.computeIfAbsent(block, unplanned -> new Count());
    }

    private static final class Count {
        private int planned;
        private int done;
        private int inFlight;
        private int failed;
        private int skipped;
    }
}
