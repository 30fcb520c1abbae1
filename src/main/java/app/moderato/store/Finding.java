package app.moderato.store;

import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.Order;
import app.moderato.core.interview.TranscriptIndex;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.store.FindingRepository.Ranked;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** One query answered: what limits it is looked up apart, then put together cell by cell. */
final class Finding {
    private static final int RANKED = 50_000;

    private final FindingRepository cells;
    private final TranscriptIndex index;
    private final TranscriptQuery query;
    private final long first;
    private final long last;

    /** @param index not empty */
    Finding(Handle handle, TranscriptIndex index, TranscriptQuery query) {
        this.cells = new FindingRepository(handle);
        this.index = index;
        this.query = query;
        this.first = index.cell(0).value();
        this.last = index.cell(index.size() - 1).value();
    }

    Found found() {
        if (query.words().isBlank()) {
            return query.point() == 0
                    ? found(Order.PLANNED, LongStream.of(cells.ended(query.run())))
                    : found(Order.POINT, leaning().mapToLong(Ranked::cell));
        }
        Optional<String> expression = FullText.expression(query.words());
        if (expression.isEmpty()) {
            return found(Order.WORDS, LongStream.empty());
        }
        List<Ranked> matching = cells.matching(expression.get(), first, last, index.size());
        // beyond that, words that nearly everybody uses, the rank says nothing and takes most of the time
        boolean ranked = matching.size() <= RANKED;
        LongStream found = (ranked ? cells.ranked(expression.get(), first, last) : matching)
                .stream().mapToLong(Ranked::cell);
        return found(ranked ? Order.WORDS : Order.PLANNED, query.point() == 0 ? found : leaningOnly(found));
    }

    private LongStream leaningOnly(LongStream found) {
        Set<Long> leaning = leaning().map(Ranked::cell).collect(Collectors.toSet());
        return found.filter(leaning::contains);
    }

    private Stream<Ranked> leaning() {
        return cells.leaningTo(query.point(), query.run(), Objects.requireNonNull(query.question())).stream();
    }

    private Found found(Order order, LongStream found) {
        LongStream wanted = found;
        if (query.starred()) {
            Set<Long> starred = cells.starred(first, last);
            wanted = wanted.filter(starred::contains);
        }
        int[] positions = wanted.mapToInt(index::position)
                .filter(position -> position >= 0 && index.within(query, position))
                .toArray();
        return new Found(index, positions, order);
    }
}
