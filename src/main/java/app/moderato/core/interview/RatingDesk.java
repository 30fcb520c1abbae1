package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Turns committed answers into committed ratings, on one platform thread per core, trailing the interviews, newest first.
 * Embeddings are kept, so that the same text is never embedded twice.
 */
public final class RatingDesk implements AutoCloseable {
    /** Semantic similarity to the anchors. */
    public static final String SSR = "ssr";
    /** Answers that are rated and committed at once where nobody waits for a single one. */
    private static final int TOGETHER = 20;

    /** The number the person named, for a recommendation from 0 to 10. */
    public static final String STATED = "stated";

    private final Study study;
    private final AnswerRater rater;
    private final RatingJournal journal;
    private final Consumer<RunEvent> events;
    private volatile boolean afterwards;
    /** Answers left to {@link #rateMissing}. */
    private final AtomicInteger putOff = new AtomicInteger();

    /** Not rated yet, or not successfully. */
    private final Set<Task> handedIn = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = new ThreadPoolExecutor(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors(),
            0,
            TimeUnit.SECONDS,
            new NewestFirst(),
            Thread.ofPlatform().name("rating-", 0).daemon().factory());

    /** What is watched is the newest answer, and an interview may wait for its rating; older ones can. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable rating) {
            return offerFirst(rating);
        }
    }

    /** @param events heard on the desk's threads */
    public RatingDesk(
            Study study,
            ScaleLibrary scales,
            Embedder embedder,
            EmbeddingArchive archive,
            RatingJournal journal,
            Consumer<RunEvent> events) {
        this(
                study,
                question -> scale(question, scales, study.language()),
                new SsrSettings(
                        study.rating().temperature(), null, study.rating().epsilon()),
                embedder,
                archive,
                journal,
                events);
    }

    /**
     * For ratings under other settings than the study's.
     *
     * @param measures the scale of each rating question that is rated
     */
    public RatingDesk(
            Study study,
            Function<Question.Rating, Optional<Scale>> measures,
            SsrSettings settings,
            Embedder embedder,
            EmbeddingArchive archive,
            RatingJournal journal,
            Consumer<RunEvent> events) {
        this.study = study;
        this.rater = new AnswerRater(study, measures, settings, new RememberingEmbedder(embedder, archive));
        this.journal = journal;
        this.events = events;
    }

    /** The scale a rating question is measured on: the library's, or its own labels as the one reference set. */
    public static Optional<Scale> scale(Question.Rating question, ScaleLibrary scales, String language) {
        return switch (question.measure()) {
            case Question.Measure.Named(String name) -> scales.find(name);
            case Question.Measure.Custom custom -> Optional.of(CustomScale.of(question.id(), custom, language));
        };
    }

    /** Leaves to {@link #rateMissing} what the guide's logic does not wait for. Any thread. */
    void afterwards() {
        afterwards = true;
    }

    /** Takes an answer to be rated in its turn; {@link #finish} waits for it and hears of failures. Any thread. */
    void handIn(Answer answer) {
        if (afterwards && rater.rateable(answer)) {
            putOff.incrementAndGet();
        } else if (rater.rateable(answer)) {
            begin(new Task(List.of(answer)));
        }
    }

    /** Rates an answer and commits the rating; empty where the question or the answer has none. Any thread. */
    Future<Optional<Rating>> rate(Answer answer) {
        Task task = new Task(List.of(answer));
        begin(task);
        return task;
    }

    private void begin(Task task) {
        handedIn.add(task);
        threads.execute(task);
    }

    /** Gives the first rating, and forgets itself once all are made. */
    private final class Task extends FutureTask<Optional<Rating>> {
        private final int answers;

        Task(List<Answer> some) {
            super(() -> rateNow(some));
            answers = some.size();
        }

        @Override
        protected void done() {
            if (state() == State.SUCCESS) {
                handedIn.remove(this);
            }
        }
    }

    /** Answers handed in and not rated yet. Any thread. */
    public int waiting() {
        return putOff.get() + handedIn.stream().mapToInt(task -> task.answers).sum();
    }

    /** Rates the answers of a run that have no rating yet; blocks until all are. */
    public void rateMissing(RunArchive archive, RunId run) throws LlmException, InterruptedException {
        List<QuestionId> questions =
                study.guide().all().filter(Question::isRated).map(Question::id).toList();
        rate(each -> archive.unrated(run, questions, each));
    }

    /**
     * Rates answers as they are read; blocks until all are.
     *
     * @param answers tells of each on the calling thread
     */
    public void rate(Consumer<Consumer<Answer>> answers) throws LlmException, InterruptedException {
        List<Answer> some = new ArrayList<>(TOGETHER);
        answers.accept(answer -> {
            some.add(answer);
            if (some.size() == TOGETHER) {
                begin(new Task(List.copyOf(some)));
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            begin(new Task(some));
        }
        putOff.set(0);
        finish();
    }

    /**
     * Blocks until everything handed in is rated.
     *
     * @throws LlmException the first failure of the embedder; what could be rated is committed
     */
    void finish() throws LlmException, InterruptedException {
        LlmException first = null;
        for (Task next : List.copyOf(handedIn)) {
            try {
                next.get();
            } catch (CancellationException e) {
                throw new InterruptedException("The rating was stopped.");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StorageFailure failure) {
                    throw failure;
                }
                if (!(e.getCause() instanceof LlmException failure)) {
                    throw new IllegalStateException(e.getCause());
                }
                first = first == null ? failure : first;
            }
            handedIn.remove(next);
        }
        if (first != null) {
            throw first;
        }
    }

    /** Commits them together. */
    private Optional<Rating> rateNow(List<Answer> answers) throws LlmException {
        List<RunJournal.NewRating> made = rater.rate(answers);
        if (!made.isEmpty()) {
            journal.ratings(made);
            made.forEach(one -> events.accept(new RunEvent.AnswerRated(one.key(), one.rating())));
        }
        return made.stream().findFirst().map(RunJournal.NewRating::rating);
    }

    /** Waits for nothing: what was not rated is rated by a resume. Any thread. */
    @Override
    public void close() {
        threads.shutdownNow();
        handedIn.forEach(rating -> rating.cancel(true));
    }
}
