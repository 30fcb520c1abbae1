package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one question of one persona: the question, one re-ask where the reply is no answer, then its probes. */
final class CellDesk {
    /** A reply with fewer words, or with a vague turn, earns a probe. */
    static final int SHORT_REPLY_WORDS = 20;

    private final RunScene scene;
    private final CallDesk calls;

    CellDesk(RunScene scene) {
        this.scene = scene;
        this.calls = new CallDesk(scene);
    }

    /**
     * Asks and returns how the cell ended, not yet committed.
     *
     * @throws LlmException where the question itself brought no reply; the tally holds its attempts
     */
    Answer ask(Asked asked, Dialogue dialogue, CellTally tally) throws LlmException, RunEnds, InterruptedException {
        List<ChatMessage> messages = dialogue.asking(asked.text());
        int maxTokens = scene.study().simulation().maxOutputTokens();
        Said said = call(asked, 0, 1, messages, maxTokens, tally);
        ReadReply read = read(asked.question(), asked.options(), said);
        if (read.status() != CellStatus.ANSWERED && read.status() != CellStatus.VISION_IGNORED) {
            Optional<Said> second = askAgain(asked, read.status(), said.reply(), messages, tally);
            if (second.isPresent()) {
                said = second.get();
                read = read(asked.question(), asked.options(), said);
            }
        }
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(new Exchange(asked.text(), said.words()));
        if (read.status() == CellStatus.ANSWERED && !scene.reader().dontKnow(asked.question(), said.words())) {
            probe(asked, dialogue, exchanges, tally);
        }
        return end(asked, read, exchanges, tally);
    }

    /** Only answers are kept for later runs. */
    private ReadReply read(Question question, List<String> options, Said said) {
        ReadReply read = scene.reader().read(question, options, said.reply(), said.withPictures());
        if (read.status() == CellStatus.ANSWERED) {
            scene.kept().keep(said.request(), said.reply());
        }
        return read;
    }

    /** The one re-ask; empty where it brings no reply, and the first one stands. */
    private Optional<Said> askAgain(
            Asked asked, CellStatus status, ChatReply first, List<ChatMessage> messages, CellTally tally)
            throws RunEnds, InterruptedException, LlmException {
        List<ChatMessage> again = new ArrayList<>(messages);
        if (!first.text().isBlank()) {
            again.add(ChatMessage.assistant(first.text().strip()));
        }
        again.add(ChatMessage.user(scene.prompts().again(status, asked.question(), asked.options())));
        int maxTokens = scene.study().simulation().maxOutputTokens();
        try {
            return Optional.of(
                    call(asked, 0, 2, again, status == CellStatus.TRUNCATED ? 2 * maxTokens : maxTokens, tally));
        } catch (LlmException e) {
            if (e.failure().endsRun()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Follows up while the persona is brief or vague; a probe that brings nothing leaves the answer as it is. */
    private void probe(Asked asked, Dialogue dialogue, List<Exchange> exchanges, CellTally tally)
            throws RunEnds, InterruptedException, LlmException {
        List<ChatMessage> soFar = dialogue.asking(asked.text());
        for (int turn = 1; turn <= asked.question().wording().probes(); turn++) {
            if (!brief(exchanges.getLast().replied())) {
                return;
            }
            String probe = asked.probes().get(turn - 1);
            soFar = new ArrayList<>(soFar);
            soFar.add(ChatMessage.assistant(exchanges.getLast().replied()));
            soFar.add(ChatMessage.user(probe));
            try {
                Said said =
                        call(asked, turn, 1, soFar, scene.study().simulation().maxOutputTokens(), tally);
                Question open = new Question.Open(asked.question().wording());
                if (read(open, List.of(), said).status() != CellStatus.ANSWERED) {
                    return;
                }
                exchanges.add(new Exchange(probe, said.words()));
            } catch (LlmException e) {
                if (e.failure().endsRun()) {
                    throw e;
                }
                return;
            }
        }
    }

    private static boolean brief(String reply) {
        return reply.strip().split("\\s+").length < SHORT_REPLY_WORDS
                || reply.matches("(?is).*\\b(?:it depends|not sure|hard to say|maybe|don['’]t know)\\b.*");
    }

    private Said call(Asked asked, int turn, int ask, List<ChatMessage> messages, int maxTokens, CellTally tally)
            throws LlmException, RunEnds, InterruptedException {
        ChatRequest request = request(asked, turn, ask, messages, maxTokens);
        return new Said(request, calls.call(asked.key(), turn, ask, request, tally));
    }

    private ChatRequest request(Asked asked, int turn, int ask, List<ChatMessage> messages, int maxTokens) {
        Simulation simulation = scene.study().simulation();
        Situation situation = new Situation(
                scene.study(),
                asked.interview().persona(),
                asked.concept(),
                asked.interview().seen(),
                asked.question(),
                asked.options(),
                asked.key().showing(),
                asked.key().replicate(),
                turn,
                ask);
        return new ChatRequest(messages, simulation.temperature(), maxTokens, asked.seed(), situation);
    }

    Answer end(Asked asked, ReadReply read, List<Exchange> exchanges, CellTally tally) {
        return end(asked.key(), asked.seed(), read, exchanges, reason(read.status()), tally);
    }

    Answer end(CellKey key, long seed, ReadReply read, List<Exchange> exchanges, String reason, CellTally tally) {
        return new Answer(
                key,
                read.status(),
                exchanges,
                read.value(),
                reason,
                tally.model(),
                tally.fingerprint(),
                seed,
                scene.study().simulation().temperature(),
                tally.usage(),
                tally.latencyMillis(),
                tally.attempts(),
                scene.clock().instant());
    }

    private static String reason(CellStatus status) {
        return switch (status) {
            case REFUSED -> "The model refused to answer, also when asked again.";
            case ROLE_BREAK -> "The model spoke as a machine instead of as the person, also when asked again.";
            case EMPTY -> "The reply had no words, also when asked again.";
            case TRUNCATED -> "The reply was cut off at the token limit, also when asked again with more room.";
            case VISION_IGNORED -> "The model said that it sees no picture. Name a model that reads pictures.";
            case OFF_FORMAT -> "The value asked for could not be read from the reply, also when asked again.";
            default -> "";
        };
    }

    /**
     * A question as put to one persona.
     *
     * @param concept null before and after the concepts
     * @param probes what may be asked after the answer, in order
     * @param seed of the cell
     */
    record Asked(
            CellKey key,
            PlannedInterview interview,
            @Nullable Concept concept,
            Question question,
            String text,
            List<String> options,
            List<String> probes,
            long seed) {
        Asked {
            options = List.copyOf(options);
            probes = List.copyOf(probes);
        }
    }

    /** What came back to what was sent. */
    private record Said(ChatRequest request, ChatReply reply) {
        String words() {
            return reply.text().strip();
        }

        boolean withPictures() {
            return request.messages().stream()
                    .anyMatch(message -> !message.pictures().isEmpty());
        }
    }
}
