package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.Optional;

/** Puts one request to the model and commits every try before anything else happens. */
final class CallDesk {
    private final RunScene scene;

    CallDesk(RunScene scene) {
        this.scene = scene;
    }

    /**
     * The reply, from the journal where an earlier session already has it.
     *
     * @throws LlmException after the last try, which is committed too
     */
    ChatReply call(CellKey key, int turn, int ask, ChatRequest request, CellTally tally)
            throws LlmException, RunEnds, InterruptedException {
        Optional<ChatReply> recorded = scene.journal().recorded(key, turn, ask);
        if (recorded.isPresent()) {
            tally.add(recorded.get());
            return recorded.get();
        }
        scene.gate().pass();
        double reserved = scene.budget().reserve(request);
        Usage used = Usage.NONE;
        int before = tally.attempts();
        try {
            ChatReply reply = scene.model().reply(request, (number, failure, latency) -> {
                tally.addFailed();
                commit(key, turn, ask, number, request, failure.sentence(), latency);
                scene.events().accept(new RunEvent.Retried(key, failure));
            });
            used = reply.usage();
            tally.add(reply);
            scene.journal()
                    .attempt(new Attempt(
                            key,
                            turn,
                            ask,
                            tally.attempts() - before,
                            request,
                            reply,
                            "",
                            reply.latency(),
                            scene.clock().instant()));
            return reply;
        } catch (LlmException e) {
            tally.addFailed();
            commit(
                    key,
                    turn,
                    ask,
                    tally.attempts() - before,
                    request,
                    e.failure().sentence(),
                    Duration.ZERO);
            throw e;
        } finally {
            scene.budget().settle(reserved, used);
            scene.budget().spent().filter(spent -> spent > 0).ifPresent(scene.journal()::cost);
        }
    }

    private void commit(
            CellKey key, int turn, int ask, int number, ChatRequest request, String failure, Duration latency) {
        scene.journal()
                .attempt(new Attempt(
                        key,
                        turn,
                        ask,
                        number,
                        request,
                        null,
                        failure,
                        latency,
                        scene.clock().instant()));
    }
}
