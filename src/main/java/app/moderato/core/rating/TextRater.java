package app.moderato.core.rating;

import app.moderato.core.llm.LlmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Rates many texts at once on platform threads, one per core: embedding is pure computing. */
public final class TextRater {
    /** Rates one text; empty for a text without a word. Called from several threads at once. */
    @FunctionalInterface
    public interface One<T> {
        Optional<T> rate(String text) throws LlmException;
    }

    private TextRater() {}

    /**
     * @param threads how many texts are rated at once
     * @param progress told how many distinct texts are done, from any thread
     * @return one per text in the texts' order; empty for a text without a word. A text that occurs twice is rated once
     */
    public static List<Optional<Rating>> rate(List<String> texts, SsrScorer scorer, int threads, LongConsumer progress)
            throws LlmException, InterruptedException {
        return each(texts, scorer::rate, threads, progress);
    }

    /** The same with any way of rating. */
    public static <T> List<Optional<T>> each(List<String> texts, One<T> scorer, int threads, LongConsumer progress)
            throws LlmException, InterruptedException {
        Map<String, Future<Optional<T>>> distinct = new HashMap<>();
        AtomicLong done = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("rating-", 0).daemon().factory());
        try {
            List<Future<Optional<T>>> futures = new ArrayList<>(texts.size());
            for (String text : texts) {
                futures.add(distinct.computeIfAbsent(
                        text,
                        one -> pool.submit(() -> {
                            Optional<T> rating = scorer.rate(one);
                            progress.accept(done.incrementAndGet());
                            return rating;
                        })));
            }
            List<Optional<T>> ratings = new ArrayList<>(texts.size());
            for (Future<Optional<T>> future : futures) {
                ratings.add(result(future));
            }
            return ratings;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Optional<T> result(Future<Optional<T>> future) throws LlmException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case LlmException failure -> throw failure;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (CancellationException e) {
            throw new IllegalStateException("The rating was stopped.", e);
        }
    }
}
