package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a run has spent, and its cap. A call is let through only if the most it could cost still fits beside what is spent
 * and what the calls in flight could cost. Any thread.
 */
public final class Budget {
    /** Upper bounds, as no tokenizer is asked: characters per token, tokens per picture. */
    private static final double CHARACTERS_PER_TOKEN = 3;

    private static final long TOKENS_PER_PICTURE = 1_500;

    private final @Nullable ToDoubleFunction<Usage> price;
    private @Nullable BigDecimal cap;
    private @Nullable Consumer<Full> whenFull;
    private double spent;
    private double reserved;
    private int inFlight;
    /** Counts what may have made room at the cap. */
    private int rounds;

    /**
     * @param price US dollars for a usage, null where the model's price is unknown
     * @param cap in US dollars, null for none; without a price no cap can be kept, so the caller refuses that pair
     * @param spent before this session
     */
    public Budget(@Nullable ToDoubleFunction<Usage> price, @Nullable BigDecimal cap, double spent) {
        this.price = price;
        this.cap = cap;
        this.spent = spent;
    }

    /**
     * What a run has spent, in US dollars: as it was noted, or more where the process was cut off before it noted what it
     * had committed.
     *
     * @param price null where it is unknown
     */
    public static double spentBefore(RunRecord run, RunJournal journal, @Nullable ToDoubleFunction<Usage> price) {
        double noted = run.costUsd() == null ? 0 : run.costUsd();
        return price == null ? noted : Math.max(noted, price.applyAsDouble(journal.used()));
    }

    /** In US dollars; empty for none. */
    public synchronized Optional<BigDecimal> cap() {
        return Optional.ofNullable(cap);
    }

    /** @param usd the cap from now on; calls that wait for room at the cap are tried again */
    public synchronized void raise(BigDecimal usd) {
        cap = usd;
        tryAgain();
    }

    /** Calls that wait for room at the cap are tried again. */
    synchronized void tryAgain() {
        rounds++;
        notifyAll();
    }

    /** Makes calls wait at the cap instead of ending the run; each of them tells of it on its thread. */
    synchronized void waitAtCap(Consumer<Full> told) {
        whenFull = told;
    }

    synchronized boolean madeRoomSince(Full full) {
        return rounds != full.round();
    }

    /** In US dollars; empty where the price is unknown. */
    public synchronized Optional<Double> spent() {
        return price == null ? Optional.empty() : Optional.of(spent);
    }

    /** Asks a model. */
    @FunctionalInterface
    public interface Call {
        ChatReply reply() throws LlmException, InterruptedException;
    }

    /**
     * Makes a call once the most it could cost fits, and counts what it took. Waits while calls in flight could still turn
     * out cheap enough; the run ends only when none is left, so that no call already sent is cut off.
     *
     * @param commit keeps the reply, before others are let through on the room that it leaves
     * @throws RunEnds where the cap leaves no room; nothing was sent
     * @throws LlmException of the call
     */
    public ChatReply paid(ChatRequest request, Call call, Consumer<ChatReply> commit)
            throws LlmException, RunEnds, InterruptedException {
        double reserved = reserve(request);
        Usage used = Usage.NONE;
        try {
            ChatReply reply = call.reply();
            used = reply.usage();
            commit.accept(reply);
            return reply;
        } finally {
            settle(reserved, used);
        }
    }

    private double reserve(ChatRequest request) throws RunEnds, InterruptedException {
        double most = price == null ? 0 : price.applyAsDouble(most(request));
        for (Optional<Full> full = setAside(most); full.isPresent(); full = setAside(most)) {
            // outside the lock: who is told may ask what is spent
            full.get().told().accept(full.get());
            awaitRoom(full.get());
        }
        return most;
    }

    /** Sets the amount aside, unless the cap leaves no room for it. */
    private synchronized Optional<Full> setAside(double most) throws RunEnds, InterruptedException {
        while (inFlight > 0 && crosses(most)) {
            wait();
        }
        BigDecimal limit = cap;
        if (limit != null && crosses(most)) {
            if (whenFull != null) {
                return Optional.of(new Full(limit, rounds, whenFull));
            }
            throw new RunEnds(
                    RunState.BUDGET,
                    "The budget of " + limit.toPlainString()
                            + " USD would be crossed by the next call. Resume with a higher --max-cost.");
        }
        inFlight++;
        reserved += most;
        return Optional.empty();
    }

    private boolean crosses(double most) {
        return price != null && cap != null && spent + reserved + most > cap.doubleValue();
    }

    private synchronized void awaitRoom(Full full) throws InterruptedException {
        while (!madeRoomSince(full)) {
            wait();
        }
    }

    private synchronized void settle(double reservation, Usage used) {
        inFlight--;
        reserved = inFlight == 0 ? 0 : reserved - reservation;
        spent += price == null ? 0 : price.applyAsDouble(used);
        notifyAll();
    }

    /** The most tokens a request could use. */
    private static Usage most(ChatRequest request) {
        long input = 0;
        for (ChatMessage message : request.messages()) {
            input += (long) Math.ceil(message.text().length() / CHARACTERS_PER_TOKEN) + 8;
            input += message.pictures().size() * TOKENS_PER_PICTURE;
        }
        return new Usage(input, request.maxOutputTokens(), 0, 0);
    }

    /** No call is in flight and the next one would cross the cap. */
    record Full(BigDecimal cap, int round, Consumer<Full> told) {}
}
