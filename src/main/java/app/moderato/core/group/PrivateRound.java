package app.moderato.core.group;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks people beside each other, each by themselves, and places what they say on the scale. */
final class PrivateRound {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateRound.class);

    private final GroupDesign design;
    private final GroupCalls calls;
    private final GroupLog log;
    private final Embedder embedder;
    private final GroupPrompts prompts;
    private final TurnReader reader;
    private @Nullable SsrScorer scorer;

    PrivateRound(GroupDesign design, GroupCalls calls, GroupLog log, Embedder embedder) {
        this.design = design;
        this.calls = calls;
        this.log = log;
        this.embedder = embedder;
        this.prompts = new GroupPrompts(design);
        this.reader = new TurnReader(ReplySigns.of(design.study().language()), design.names());
    }

    /**
     * Blocks until everybody has answered or could not.
     *
     * @return whom no call reached, with the sentence that says why; they can be asked again
     */
    Map<PersonaId, String> ask(Step.AskPrivately step) throws RunEnds, InterruptedException {
        GroupState before = log.state();
        Map<PersonaId, String> failed = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("private-", 0).factory())) {
            try {
                List<Future<?>> answers = new ArrayList<>();
                for (PersonaId who : step.people()) {
                    answers.add(threads.submit(() -> {
                        ask(step, design.person(who), before).ifPresent(why -> failed.put(who, why));
                        return who;
                    }));
                }
                for (Future<?> answer : answers) {
                    answer.get();
                }
            } catch (ExecutionException e) {
                throw rethrow(e.getCause());
            } finally {
                // closing waits for what is interrupted here
                threads.shutdownNow();
            }
        }
        return failed;
    }

    /** They stay without an answer. */
    void giveUp(Step.AskPrivately step, Map<PersonaId, String> failed) {
        failed.forEach((who, why) -> log.record(new GroupEvent.NoReaction(who, step.round(), step.concept(), why)));
    }

    private static RunEnds rethrow(@Nullable Throwable cause) throws InterruptedException {
        return switch (cause) {
            case RunEnds ends -> ends;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /** @return why no call brought a reply; empty where one did, whether or not it could be used */
    private Optional<String> ask(Step.AskPrivately step, Persona who, GroupState before)
            throws RunEnds, InterruptedException {
        Concept concept = design.concept(step.concept());
        try {
            GroupCalls.Got got = calls.call(wanted(step, who, concept, before, 1));
            TurnReader.Said said = reader.read(got.reply(), design.names().of(who.id()));
            if (!said.usable()) {
                got = calls.call(wanted(step, who, concept, before, 2));
                said = reader.read(got.reply(), design.names().of(who.id()));
            }
            if (said.usable()) {
                log.record(new GroupEvent.Reacted(who.id(), step.round(), step.concept(), said.text()), got.request());
                rate(who.id(), step.round(), concept, said.text());
            } else {
                giveUp(step, Map.of(who.id(), said.why()));
            }
            return Optional.empty();
        } catch (LlmException e) {
            return Optional.of(e.failure().sentence());
        }
    }

    private GroupCalls.Wanted wanted(
            Step.AskPrivately step, Persona who, Concept concept, GroupState before, int attempt) {
        boolean alone = step.round().kind() == Round.Kind.ALONE;
        boolean heard =
                !alone && before.spoken().stream().anyMatch(turn -> concept.id().equals(turn.concept()));
        TableTalk talk = heard ? Hearing.of(design, before, TableTalk.Part.PRIVATE, "private", 30) : null;
        String occasion = step.round().kind() + " " + step.round().number() + " " + concept.id();
        return new GroupCalls.Wanted(
                "private",
                who.id(),
                who,
                concept,
                prompts.privately(before, who, concept, heard),
                design.study().simulation().maxOutputTokens(),
                false,
                alone ? 2 : 1,
                attempt,
                talk,
                occasion);
    }

    /** What an earlier sitting left unrated. */
    void rateMissing() {
        log.state().reactions().stream()
                .filter(one -> one.rating() == null && SsrScorer.isUsable(one.text()))
                .forEach(one -> rate(one.who(), one.round(), design.concept(one.concept()), one.text()));
    }

    /** An embedder that fails leaves the reaction unrated; the next sitting tries again. */
    private void rate(PersonaId who, Round round, Concept concept, String text) {
        try {
            scorer().rate(text).ifPresent(rating -> log.record(new GroupEvent.Rated(who, round, concept.id(), rating)));
        } catch (LlmException e) {
            LOG.warn("A private reaction could not be rated", e);
        }
    }

    private synchronized SsrScorer scorer() throws LlmException {
        SsrScorer made = scorer;
        if (made == null) {
            SsrSettings settings = new SsrSettings(
                    design.study().rating().temperature(),
                    null,
                    design.study().rating().epsilon());
            made = SsrScorer.of(design.scale(), embedder, settings);
            scorer = made;
        }
        return made;
    }
}
