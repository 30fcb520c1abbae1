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
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
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

    private static final int TRIES = 2;

    private final GroupDesign design;
    private final GroupLog log;
    private final Embedder embedder;
    private final GroupPrompts prompts;
    private final Asking asking;
    private @Nullable SsrScorer scorer;

    PrivateRound(GroupDesign design, GroupCalls calls, GroupLog log, Embedder embedder) {
        this.design = design;
        this.log = log;
        this.embedder = embedder;
        this.prompts = new GroupPrompts(design);
        this.asking =
                new Asking(calls, new TurnReader(ReplySigns.of(design.study().language()), design.names()));
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
        try {
            Asking.Heard heard = asking.ask(
                    TRIES, design.names().of(who.id()), (attempt, reply) -> wanted(step, who, before, attempt));
            TurnReader.Said said = heard.said();
            if (said.usable()) {
                log.record(
                        new GroupEvent.Reacted(who.id(), step.round(), step.concept(), said.text()), heard.requests());
                rate(who.id(), step.round(), step.concept(), said.text());
            } else {
                log.record(
                        new GroupEvent.NoReaction(who.id(), step.round(), step.concept(), said.why()),
                        heard.requests());
            }
            return Optional.empty();
        } catch (LlmException e) {
            return Optional.of(e.failure().sentence());
        }
    }

    private GroupCalls.Wanted wanted(Step.AskPrivately step, Persona who, GroupState before, int attempt) {
        Concept concept = design.concept(step.concept());
        boolean alone = step.round().kind() == Round.Kind.ALONE;
        boolean heard =
                !alone && before.spoken().stream().anyMatch(turn -> concept.id().equals(turn.concept()));
        Question question = question(step.round());
        boolean own = handedOut(step.round()).isPresent();
        TableTalk talk = heard && !own ? Hearing.of(design, before, TableTalk.Part.PRIVATE, "private", 30) : null;
        return new GroupCalls.Wanted(
                "private",
                who.id(),
                concept,
                question,
                prompts.privately(before, who, concept, question, heard || own),
                design.study().simulation().maxOutputTokens(),
                alone ? 2 : 1,
                attempt,
                talk,
                step.round().kind() + " " + step.round().number() + " " + concept.id());
    }

    /** What the moderator wrote on the sheet that was handed out; else the group's own. */
    private Question question(Round round) {
        return handedOut(round)
                .<Question>map(text -> new Question.Open(
                        new Question.Wording(new QuestionId("sheet-" + round.number()), text, null, 0, false)))
                .orElse(design.question());
    }

    private Optional<String> handedOut(Round round) {
        return round.kind() == Round.Kind.POLL
                ? log.state().poll(round.number()).map(Poll::question)
                : Optional.empty();
    }

    /** What an earlier sitting left unrated. */
    void rateMissing() {
        log.state().reactions().stream()
                .filter(one -> one.rating() == null && SsrScorer.isUsable(one.text()))
                .forEach(one -> rate(one.who(), one.round(), one.concept(), one.text()));
    }

    /** An embedder that fails leaves the reaction unrated; the next sitting tries again. What was handed out has no scale. */
    private void rate(PersonaId who, Round round, ConceptId concept, String text) {
        if (handedOut(round).isPresent()) {
            return;
        }
        try {
            scorer().rate(text).ifPresent(rating -> log.record(new GroupEvent.Rated(who, round, concept, rating)));
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
