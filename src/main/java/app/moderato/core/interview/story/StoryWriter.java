package app.moderato.core.interview.story;

import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.SideBySide;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.story.StoryOutcome.Failed;
import app.moderato.core.interview.story.StoryOutcome.Refused;
import app.moderato.core.interview.story.StoryOutcome.Written;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

    private final StoryOrder order;
    private final LooseCalls calls;
    private final Consumer<StoryOutcome> heard;
    private final StoryPrompts prompts;
    private final StoryCheck check;
    private final Storybook book;
    private final int atOnce;
    private final SideBySide people;
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<PersonaId, StoryOutcome> outcomes = new ConcurrentHashMap<>();

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
        this.people = new SideBySide("story-", atOnce);
    }

    /** Blocks until all are asked, or it was stopped; an interrupt stops it, and is left to be seen by the caller. */
    public Stories write() {
        calls.atOnce(atOnce);
        Optional<RunEnds> early = people.run(threads -> writeAll());
        return new Stories(
                soFar(),
                early.map(StoryWriter::how).orElse(Stories.End.DONE),
                early.map(RunEnds::sentence).orElse(""),
                calls.spent());
    }

    private static Stories.End how(RunEnds early) {
        return switch (early.state()) {
            case BUDGET -> Stories.End.BUDGET;
            // what a person stops needs no sentence
            case INTERRUPTED -> early.sentence().isEmpty() ? Stories.End.CANCELLED : Stories.End.FAILED;
            default -> Stories.End.FAILED;
        };
    }

    private List<StoryOutcome> soFar() {
        return order.people().stream()
                .flatMap(persona -> Optional.ofNullable(outcomes.get(persona.id())).stream())
                .toList();
    }

    private void writeAll() throws InterruptedException {
        for (Persona persona : order.people()) {
            if (people.begin(() -> write(persona)).isEmpty()) {
                return;
            }
        }
    }

    private void write(Persona persona) throws RunEnds, InterruptedException {
        try {
            tell(story(persona));
            failures.set(0);
        } catch (BudgetSpent e) {
            people.letFinish(new RunEnds(RunState.BUDGET, String.valueOf(e.getMessage())));
        } catch (LlmException e) {
            failed(persona, e.failure());
        }
    }

    private void failed(Persona persona, LlmFailure failure) throws RunEnds {
        if (failure.endsRun() || failures.incrementAndGet() >= STREAK) {
            throw new RunEnds(RunState.REFUSED, failure.sentence());
        }
        tell(new Failed(persona, failure.sentence()));
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
        people.stop();
    }
}
