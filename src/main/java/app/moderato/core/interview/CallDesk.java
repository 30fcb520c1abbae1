package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one request to the model and commits every try before anything else happens. */
final class CallDesk {
    private final RunScene scene;

    CallDesk(RunScene scene) {
        this.scene = scene;
    }

    /**
     * The reply: from the journal where an earlier session already has it, or from the cache where this run uses it.
     *
     * @throws LlmException after the last try, which is committed too
     */
    ChatReply call(CellKey key, int turn, int ask, ChatRequest request, CellTally tally)
            throws LlmException, RunEnds, InterruptedException {
        Optional<ChatReply> recorded =
                scene.journal().fresh() ? Optional.empty() : scene.journal().recorded(key, turn, ask);
        if (recorded.isPresent()) {
            tally.add(recorded.get());
            return recorded.get();
        }
        Optional<ChatReply> kept = scene.kept().find(request);
        if (kept.isPresent()) {
            tally.addKept(kept.get());
            scene.journal()
                    .attempt(new Attempt(
                            key,
                            turn,
                            ask,
                            1,
                            request,
                            kept.get(),
                            "",
                            Duration.ZERO,
                            scene.clock().instant(),
                            true));
            return kept.get();
        }
        scene.gate().pass();
        Tries tries = new Tries(key, turn, ask, request, tally);
        try {
            return scene.budget().paid(request, () -> ask(request, tries), tries::replied);
        } finally {
            scene.budget().spent().filter(spent -> spent > 0).ifPresent(scene.journal()::cost);
        }
    }

    private ChatReply ask(ChatRequest request, Tries tries) throws LlmException, InterruptedException {
        try {
            return scene.model().reply(request, tries);
        } catch (LlmException e) {
            if (!(e.failure() instanceof LlmFailure.OutOfReach)) {
                tries.gaveUp(e.failure());
            }
            throw e;
        }
    }

    /** Commits the tries of one call and tells of them. */
    private final class Tries implements ChatModel.RetryListener {
        private final CellKey key;
        private final int turn;
        private final int ask;
        private final ChatRequest request;
        private final CellTally tally;
        private final int before;

        Tries(CellKey key, int turn, int ask, ChatRequest request, CellTally tally) {
            this.key = key;
            this.turn = turn;
            this.ask = ask;
            this.request = request;
            this.tally = tally;
            this.before = tally.attempts();
        }

        @Override
        public void sent() {
            scene.events().accept(new RunEvent.Sent(key));
        }

        @Override
        public boolean readsAlong() {
            return scene.readAlong().get();
        }

        @Override
        public void said(String soFar) {
            scene.events().accept(new RunEvent.Saying(key, soFar));
        }

        @Override
        public void failed(int number, LlmFailure failure, Duration latency) {
            tally.addFailed();
            commit(number, null, failure.sentence(), latency);
            scene.events().accept(new RunEvent.Retried(key, failure));
        }

        void replied(ChatReply reply) {
            tally.add(reply);
            commit(tally.attempts() - before, reply, "", reply.latency());
            scene.events().accept(new RunEvent.Replied(key, reply.usage(), reply.latency()));
        }

        void gaveUp(LlmFailure failure) {
            tally.addFailed();
            commit(tally.attempts() - before, null, failure.sentence(), Duration.ZERO);
            scene.events().accept(new RunEvent.NoReply(key, failure));
        }

        private void commit(int number, @Nullable ChatReply reply, String failure, Duration latency) {
            scene.journal()
                    .attempt(new Attempt(
                            key,
                            turn,
                            ask,
                            number,
                            request,
                            reply,
                            failure,
                            latency,
                            scene.clock().instant(),
                            false));
            scene.model().inBatches().ifPresent(batches -> batches.kept(request));
        }
    }
}
