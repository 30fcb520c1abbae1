package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of one group that is being held, under an operating-system lock until closed. Every method returns after
 * its commit; any thread may call.
 */
public interface GroupJournal extends AutoCloseable {
    GroupId group();

    /** What has happened so far, first first. */
    List<GroupEvent> events();

    /** @param causes the calls it came of, by the digests of their requests; empty for what cost none */
    void event(GroupEvent event, List<String> causes);

    void call(GroupCall call);

    /**
     * A reply committed earlier to this very request that no event came of yet, so that nothing is paid twice after a
     * crash.
     *
     * @param request as {@link app.moderato.core.llm.ChatRequest#sha256}
     */
    Optional<ChatReply> recorded(String request);

    /** Tokens of all calls so far. */
    Usage used();

    void state(RunState state);

    /** @param usd spent so far in US dollars; null where the model's price is unknown */
    void cost(@Nullable Double usd);

    /** Gives the lock back. */
    @Override
    void close();
}
