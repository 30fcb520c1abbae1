package app.moderato.core.group;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts a request to the model and commits every try before anything else happens. Any thread. */
final class GroupCalls {
    private final GroupDesign design;
    private final ChatModel model;
    private final GroupJournal journal;
    private final Budget budget;
    private final Clock clock;
    private final boolean readAlong;
    private final Consumer<GroupNews> news;

    /** @param readAlong whether words are told before they are whole */
    GroupCalls(
            GroupDesign design,
            ChatModel model,
            GroupJournal journal,
            Budget budget,
            Clock clock,
            boolean readAlong,
            Consumer<GroupNews> news) {
        this.design = design;
        this.model = model;
        this.journal = journal;
        this.budget = budget;
        this.clock = clock;
        this.readAlong = readAlong;
        this.news = news;
    }

    /**
     * What is to be said, and why.
     *
     * @param who null for the moderator
     * @param topic what the talk is about
     * @param question put in private; the group's own at the table
     * @param replicate 1; 2 for what is asked a second time without the group
     * @param attempt 1, or 2 for the one re-ask
     */
    record Wanted(
            String purpose,
            @Nullable PersonaId who,
            Concept topic,
            Question question,
            List<ChatMessage> messages,
            int tokens,
            int replicate,
            int attempt,
            @Nullable TableTalk talk,
            String occasion) {
        /** Whether the table hears it, so that its words are told as they come. */
        boolean aloud() {
            return purpose.equals("turn") || purpose.equals("chair");
        }

        Wanted withTwiceTheRoom() {
            return new Wanted(purpose, who, topic, question, messages, 2 * tokens, replicate, attempt, talk, occasion);
        }
    }

    /** @param request its digest, the cause of the event that comes of it */
    record Got(ChatReply reply, String request) {}

    /**
     * The reply; from the record where an earlier sitting paid for it.
     *
     * @throws LlmException after the last try, which is committed too
     * @throws RunEnds where the cap leaves no room, or no call can succeed any more
     */
    Got call(Wanted wanted) throws LlmException, RunEnds, InterruptedException {
        ChatRequest request = request(wanted);
        String digest = request.sha256(wanted.purpose());
        Optional<ChatReply> recorded = journal.recorded(digest);
        if (recorded.isPresent()) {
            return new Got(recorded.get(), digest);
        }
        news.accept(new GroupNews.Thinking(wanted.who(), wanted.aloud()));
        Tries tries = new Tries(wanted, request);
        try {
            return new Got(budget.paid(request, () -> ask(request, tries), tries::replied), digest);
        } catch (LlmException e) {
            if (e.failure().endsRun()) {
                throw new RunEnds(
                        e.failure() instanceof LlmFailure.OutOfReach ? RunState.INCOMPLETE : RunState.REFUSED,
                        e.failure().sentence());
            }
            throw e;
        } finally {
            journal.cost(budget.spent().orElse(null));
            news.accept(new GroupNews.Spent(budget.spent().orElse(null)));
        }
    }

    private ChatReply ask(ChatRequest request, Tries tries) throws LlmException, InterruptedException {
        try {
            return model.reply(request, tries);
        } catch (LlmException e) {
            if (!(e.failure() instanceof LlmFailure.OutOfReach)) {
                tries.gaveUp(e.failure());
            }
            throw e;
        }
    }

    private ChatRequest request(Wanted wanted) {
        Situation situation = new Situation(
                design.study(),
                seat(wanted.who()),
                wanted.topic(),
                design.concepts(),
                wanted.question(),
                List.of(),
                1,
                wanted.replicate(),
                0,
                wanted.attempt(),
                wanted.talk());
        long seed = Chance.seed(
                design.seed(),
                wanted.purpose(),
                wanted.who() == null ? "" : wanted.who().value(),
                wanted.occasion(),
                wanted.attempt() + "");
        double temperature = design.study().simulation().temperature();
        return new ChatRequest(wanted.messages(), temperature, wanted.tokens(), seed, situation);
    }

    /** The person through whose eyes a respondent without a language model sees it; somebody, for the moderator. */
    private Persona seat(@Nullable PersonaId who) {
        return who == null ? design.people().getFirst() : design.person(who);
    }

    private final class Tries implements ChatModel.RetryListener {
        private final Wanted wanted;
        private final ChatRequest request;
        private int failed;

        Tries(Wanted wanted, ChatRequest request) {
            this.wanted = wanted;
            this.request = request;
        }

        @Override
        public boolean readsAlong() {
            return readAlong && wanted.aloud();
        }

        @Override
        public void said(String soFar) {
            news.accept(new GroupNews.Saying(wanted.who(), soFar));
        }

        @Override
        public void failed(int number, LlmFailure failure, Duration latency) {
            failed = number;
            commit(number, null, failure.sentence(), latency);
            news.accept(new GroupNews.Trouble(wanted.who(), failure, true));
        }

        void replied(ChatReply reply) {
            commit(failed + 1, reply, "", reply.latency());
        }

        void gaveUp(LlmFailure failure) {
            commit(failed + 1, null, failure.sentence(), Duration.ZERO);
            news.accept(new GroupNews.Trouble(wanted.who(), failure, false));
        }

        private void commit(int number, @Nullable ChatReply reply, String failure, Duration latency) {
            journal.call(new GroupCall(
                    wanted.purpose(), wanted.who(), number, request, reply, failure, latency, clock.instant()));
        }
    }
}
