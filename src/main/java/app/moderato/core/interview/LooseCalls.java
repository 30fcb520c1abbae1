package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls that are part of no run, within a budget of their own. Replies worth their money are kept in the workspace as
 * they come, so that whatever happens afterwards the same request is not paid for twice. Any thread.
 */
public final class LooseCalls {
    private final ChatModel model;
    private final Budget budget;
    private final @Nullable ToDoubleFunction<Usage> price;
    private final KeptReplies kept;
    private Usage used = Usage.NONE;
    private int calls;

    /**
     * @param baseUrl null for the provider's usual one
     * @param price US dollars for a usage, null where the model's price is unknown
     * @param cap in US dollars, null for none; without a price no cap can be kept, so the caller refuses that pair
     * @param cache null keeps nothing
     */
    public LooseCalls(
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable ToDoubleFunction<Usage> price,
            @Nullable BigDecimal cap,
            @Nullable ReplyCache cache) {
        this(model, baseUrl, price, cap, 0, cache);
    }

    /**
     * The same where an earlier sitting spent some of it.
     *
     * @param before in US dollars, under the same cap
     */
    public LooseCalls(
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable ToDoubleFunction<Usage> price,
            @Nullable BigDecimal cap,
            double before,
            @Nullable ReplyCache cache) {
        this.model = model;
        this.budget = new Budget(price, cap, before);
        this.price = price;
        this.kept = cache == null
                ? KeptReplies.NONE
                : KeptReplies.of(cache, model.provider(), baseUrl, model.model(), request -> false);
    }

    /** Calls in flight at most from now on, ≥ 1. */
    public void atOnce(int most) {
        model.atOnce(most);
    }

    /** The reply that was paid for earlier. */
    public Optional<ChatReply> kept(ChatRequest request) {
        return kept.find(request);
    }

    /** Keeps a reply for whoever asks the same later. */
    public void keep(ChatRequest request, ChatReply reply) {
        kept.keep(request, reply);
    }

    /**
     * Blocks; an interrupt ends it at once.
     *
     * @throws BudgetSpent where the cap leaves no room for it; nothing was sent
     * @throws LlmException after the last try
     */
    public ChatReply reply(ChatRequest request) throws LlmException, BudgetSpent, InterruptedException {
        return reply(request, (number, failure, latency) -> {});
    }

    /**
     * As {@link #reply(ChatRequest)}.
     *
     * @param heard told of each try that failed and is repeated
     */
    public ChatReply reply(ChatRequest request, ChatModel.RetryListener heard)
            throws LlmException, BudgetSpent, InterruptedException {
        try {
            return budget.paid(
                    request,
                    () -> {
                        sent();
                        return model.reply(request, (number, failure, latency) -> {
                            heard.failed(number, failure, latency);
                            sent();
                        });
                    },
                    this::took);
        } catch (RunEnds full) {
            throw new BudgetSpent(full);
        }
    }

    /** In US dollars, earlier sittings included; empty where the price is unknown. */
    public Optional<Double> spentInAll() {
        return budget.spent();
    }

    private synchronized void sent() {
        calls++;
    }

    private synchronized void took(ChatReply reply) {
        used = used.plus(reply.usage());
    }

    /** What was sent so far, and what it took; kept replies take nothing. */
    public synchronized Tried.Spent spent() {
        return new Tried.Spent(calls, used, price == null ? null : price.applyAsDouble(used));
    }
}
