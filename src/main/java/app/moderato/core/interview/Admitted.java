package app.moderato.core.interview;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The interviews of a run that go on, by their place in the plan. One thread. */
final class Admitted {
    private final SortedMap<Integer, Future<?>> running = new TreeMap<>();

    void add(int place, Future<?> interview) {
        running.values().removeIf(Future::isDone);
        running.put(place, interview);
    }

    /** Whether none before a place goes on. */
    boolean ended(int before) {
        return running.headMap(before).values().stream().allMatch(Future::isDone);
    }

    /** Blocks until none before a place goes on. */
    void await(int before) throws InterruptedException {
        for (Future<?> interview : List.copyOf(running.headMap(before).values())) {
            try {
                interview.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("An interview never throws", e);
            }
        }
    }
}
