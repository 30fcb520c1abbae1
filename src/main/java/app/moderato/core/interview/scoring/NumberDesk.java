package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.InterviewReplay.Moment;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.PointReader;
import app.moderato.core.interview.ReadReply;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the number of one cell: the question, and one re-ask where the reply is no point of the scale. */
final class NumberDesk {
    private final ScoringOrder order;
    private final ScoringPrompts prompts;
    private final PointReader reader;
    private final LooseCalls calls;
    private final ScoringJournal journal;
    private final Clock clock;

    NumberDesk(ScoringOrder order, LooseCalls calls, ScoringJournal journal, Clock clock) {
        this.order = order;
        this.prompts = new ScoringPrompts(order);
        this.reader = new PointReader(order.study().language());
        this.calls = calls;
        this.journal = journal;
        this.clock = clock;
    }

    /** One cell under way. */
    final class Asked {
        private final Moment moment;
        private Usage usage = Usage.NONE;
        private long latencyMillis;
        private int attempts;
        private String model = "";

        Asked(Moment moment) {
            this.moment = moment;
        }

        /**
         * How the cell ended, not yet committed; every call is.
         *
         * @throws LlmException where the question itself brought no reply
         */
        ScoredCell ask() throws LlmException, BudgetSpent, InterruptedException {
            ChatRequest first = prompts.first(moment);
            ChatReply reply = call(1, first);
            ReadReply read = read(first, reply);
            if (read.status() != CellStatus.ANSWERED && read.status() != CellStatus.VISION_IGNORED) {
                Optional<ChatReply> second = again(first, reply, read.status());
                if (second.isPresent()) {
                    reply = second.get();
                    read = read(first, reply);
                }
            }
            return read.status() == CellStatus.ANSWERED
                    ? ended(read.status(), read.value(), "", rating(reply, Integer.parseInt(read.value())))
                    : ended(read.status(), "", reason(read.status()), null);
        }

        ScoredCell failed(LlmFailure failure) {
            return ended(CellStatus.FAILED, "", failure.sentence(), null);
        }

        private ReadReply read(ChatRequest request, ChatReply reply) {
            boolean pictures = request.messages().stream()
                    .anyMatch(message -> !message.pictures().isEmpty());
            return reader.read(reply, prompts.scale(moment).points(), pictures);
        }

        private Optional<ChatReply> again(ChatRequest first, ChatReply reply, CellStatus status)
                throws LlmException, BudgetSpent, InterruptedException {
            try {
                return Optional.of(call(2, prompts.again(moment, first, reply, status)));
            } catch (LlmException e) {
                if (e.failure().endsRun()) {
                    throw e;
                }
                return Optional.empty();
            }
        }

        private Rating rating(ChatReply reply, int point) {
            int points = prompts.scale(moment).points();
            Pmf pmf = PointOdds.of(reply, point, points).orElseGet(() -> Pmf.oneHot(points, point));
            return new Rating(pmf, false, Double.NaN);
        }

        private ScoredCell ended(CellStatus status, String value, String reason, @Nullable Rating rating) {
            String method = rating == null ? "" : order.settings().method().code();
            CellKey key = moment.answer().key();
            return new ScoredCell(
                    key, status, method, value, reason, model, usage, latencyMillis, attempts, clock.instant(), rating);
        }

        /** From the journal where an earlier sitting has it already. */
        private ChatReply call(int ask, ChatRequest request) throws LlmException, BudgetSpent, InterruptedException {
            Optional<ChatReply> recorded = journal.recorded(moment.answer().key(), ask);
            if (recorded.isPresent()) {
                return count(recorded.get());
            }
            Tries tries = new Tries(ask, request);
            try {
                ChatReply reply = calls.reply(request, tries);
                count(reply);
                tries.commit(reply, "", reply.latency());
                return reply;
            } catch (LlmException e) {
                if (!(e.failure() instanceof LlmFailure.OutOfReach)) {
                    attempts++;
                    tries.commit(null, e.failure().sentence(), Duration.ZERO);
                }
                throw e;
            }
        }

        private ChatReply count(ChatReply reply) {
            usage = usage.plus(reply.usage());
            latencyMillis += reply.latency().toMillis();
            attempts++;
            model = reply.model();
            return reply;
        }

        /** Commits the tries of one call. */
        private final class Tries implements ChatModel.RetryListener {
            private final int ask;
            private final ChatRequest request;
            private final int before = attempts;

            Tries(int ask, ChatRequest request) {
                this.ask = ask;
                this.request = request;
            }

            @Override
            public void failed(int number, LlmFailure failure, Duration latency) {
                attempts++;
                commit(null, failure.sentence(), latency);
            }

            void commit(@Nullable ChatReply reply, String failure, Duration latency) {
                journal.attempt(new Attempt(
                        moment.answer().key(),
                        0,
                        ask,
                        attempts - before,
                        request,
                        reply,
                        failure,
                        latency,
                        clock.instant(),
                        false));
            }
        }
    }

    private static String reason(CellStatus status) {
        return switch (status) {
            case REFUSED -> "The model refused to name a number, also when asked again.";
            case ROLE_BREAK -> "The model spoke as a machine instead of naming a number, also when asked again.";
            case EMPTY -> "The reply had no words, also when asked again.";
            case TRUNCATED -> "The reply was cut off at the token limit, also when asked again with more room.";
            case VISION_IGNORED -> "The model said that it sees no picture. Name a model that reads pictures.";
            case OFF_FORMAT -> "No point of the scale could be read from the reply, also when asked again.";
            default -> "";
        };
    }
}
