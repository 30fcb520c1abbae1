package app.moderato.core.interview.story;

import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.story.StoryOutcome.Failed;
import app.moderato.core.interview.story.StoryOutcome.Refused;
import app.moderato.core.interview.story.StoryOutcome.Written;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Permits;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the backgrounds of people written, one virtual thread each. A story that cannot stand is asked for once more, with
 * what is wrong named, and refused after that. A story that stands is kept at once, so that after a crash, or once more
 * with the same people, it costs nothing. Used once.
 */
public final class StoryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StoryWriter.class);
    /** Failures in a row after which no other call would fare better. */
    private static final int STREAK = 6;

    private record End(Stories.End how, String sentence) {}

    private final StoryOrder order;
    private final LooseCalls calls;
    private final Consumer<StoryOutcome> heard;
    private final StoryPrompts prompts;
    private final StoryCheck check;
    private final Storybook book;
    private final int atOnce;
    private final Permits admission;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable End> ending = new AtomicReference<>();
    private final Map<PersonaId, StoryOutcome> outcomes = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService threads;

    /**
     * @param atOnce stories in the making at a time, ≥ 1
     * @param heard each outcome as it comes, on the writer's threads
     */
    public StoryWriter(StoryOrder order, LooseCalls calls, int atOnce, Consumer<StoryOutcome> heard) {
        this.order = order;
        this.calls = calls;
        this.heard = heard;
        this.prompts = new StoryPrompts(order);
        this.check = StoryCheck.of(order.panel().personas(), order.language());
        this.book = Storybook.of(order);
        this.atOnce = atOnce;
        this.admission = new Permits(atOnce);
    }

    /** Blocks until all are asked, or it was stopped; an interrupt stops it, and is left to be seen by the caller. */
    public Stories write() {
        calls.atOnce(atOnce);
        try (ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("story-", 0).factory())) {
            threads = started;
            try {
                if (ending.get() == null) {
                    writeAll(started);
                }
            } catch (InterruptedException e) {
                end(Stories.End.CANCELLED, "");
                Thread.currentThread().interrupt();
            } finally {
                // closing waits for what is interrupted here
                started.shutdownNow();
            }
        }
        End end = Objects.requireNonNullElse(ending.get(), new End(Stories.End.DONE, ""));
        return new Stories(soFar(), end.how(), end.sentence(), calls.spent());
    }

    private List<StoryOutcome> soFar() {
        return order.people().stream()
                .flatMap(persona -> Optional.ofNullable(outcomes.get(persona.id())).stream())
                .toList();
    }

    private void writeAll(ExecutorService started) throws InterruptedException {
        List<Future<?>> stories = new ArrayList<>();
        for (Persona persona : order.people()) {
            admission.acquire();
            if (ending.get() != null) {
                break;
            }
            try {
                stories.add(started.submit(() -> write(persona)));
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopped while people were admitted", e);
                break;
            }
        }
        for (Future<?> story : stories) {
            try {
                story.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A story never throws", e);
            }
        }
    }

    private void write(Persona persona) {
        try {
            tell(story(persona));
            failures.set(0);
        } catch (BudgetSpent e) {
            end(Stories.End.BUDGET, String.valueOf(e.getMessage()));
        } catch (LlmException e) {
            failed(persona, e.failure());
        } catch (InterruptedException e) {
            LOG.debug("Story cancelled", e);
        } catch (RuntimeException | Error e) {
            LOG.error("A story failed", e);
            end(Stories.End.FAILED, "Moderato met a fault of its own: " + e + ". The log has the details.");
        } finally {
            admission.release();
        }
    }

    private void failed(Persona persona, LlmFailure failure) {
        if (failure.endsRun() || failures.incrementAndGet() >= STREAK) {
            end(Stories.End.FAILED, failure.sentence());
        } else {
            tell(new Failed(persona, failure.sentence()));
        }
    }

    private void tell(StoryOutcome outcome) {
        outcomes.put(outcome.persona().id(), outcome);
        heard.accept(outcome);
    }

    private StoryOutcome story(Persona persona) throws LlmException, BudgetSpent, InterruptedException {
        ChatRequest first = prompts.ask(persona);
        Optional<ChatReply> kept = calls.kept(first);
        ChatReply reply = kept.isPresent() ? kept.get() : calls.reply(first);
        List<Fault> faults = faults(persona, reply);
        if (faults.isEmpty()) {
            keep(first, reply);
            return new Written(persona, StoryCheck.plain(reply.text()), false, kept.isPresent());
        }
        ChatReply second = calls.reply(prompts.again(persona, first, reply, faults));
        List<Fault> still = faults(persona, second);
        String story = StoryCheck.plain(second.text());
        if (still.isEmpty()) {
            // under the first request, so that the refused one is not paid for again either
            keep(first, second);
            return new Written(persona, story, true, false);
        }
        return new Refused(persona, story, still);
    }

    /** A workspace that cannot be written to loses nothing yet: the story is in hand. */
    private void keep(ChatRequest request, ChatReply reply) {
        try {
            calls.keep(request, reply);
        } catch (StorageFailure e) {
            LOG.warn("A story could not be kept for later", e);
        }
    }

    /** A story without faults has its place in the book from here on. */
    private List<Fault> faults(Persona persona, ChatReply reply) {
        List<Fault> faults = check.faults(persona, reply);
        return faults.isEmpty()
                ? book.enter(persona.withBackground(StoryCheck.plain(reply.text()))).stream()
                        .toList()
                : faults;
    }

    /** Ends it now: calls in flight are cancelled, what was written stays. Any thread. */
    public void stop() {
        end(Stories.End.CANCELLED, "");
    }

    private void end(Stories.End how, String sentence) {
        if (ending.compareAndSet(null, new End(how, sentence))) {
            ExecutorService running = threads;
            if (running != null && how != Stories.End.BUDGET) {
                running.shutdownNow();
            }
        }
    }
}
