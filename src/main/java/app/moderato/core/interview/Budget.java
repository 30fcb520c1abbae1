package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import java.math.BigDecimal;
import java.util.Optional;
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
    private final @Nullable BigDecimal cap;
    private double spent;
    private double reserved;
    private int inFlight;

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

    /** In US dollars; empty where the price is unknown. */
    public synchronized Optional<Double> spent() {
        return price == null ? Optional.empty() : Optional.of(spent);
    }

    /**
     * Waits while calls in flight could still turn out cheap enough; the run ends only when none is left, so that no call
     * already sent is cut off.
     *
     * @return the amount set aside, to be given back by {@link #settle}
     */
    synchronized double reserve(ChatRequest request) throws RunEnds, InterruptedException {
        if (price == null) {
            inFlight++;
            return 0;
        }
        double most = price.applyAsDouble(most(request));
        while (cap != null && inFlight > 0 && spent + reserved + most > cap.doubleValue()) {
            wait();
        }
        if (cap != null && spent + most > cap.doubleValue()) {
            throw new RunEnds(
                    RunState.BUDGET,
                    "The budget of " + cap.toPlainString()
                            + " USD would be crossed by the next call. Resume with a higher --max-cost.");
        }
        inFlight++;
        reserved += most;
        return most;
    }

    synchronized void settle(double reservation, Usage used) {
        inFlight--;
        reserved = inFlight == 0 ? 0 : reserved - reservation;
        spent += price == null ? 0 : price.applyAsDouble(used);
        notifyAll();
    }

    /** The most tokens a request could use. */
    static Usage most(ChatRequest request) {
        long input = 0;
        for (ChatMessage message : request.messages()) {
            input += (long) Math.ceil(message.text().length() / CHARACTERS_PER_TOKEN) + 8;
            input += message.pictures().size() * TOKENS_PER_PICTURE;
        }
        return new Usage(input, request.maxOutputTokens(), 0, 0);
    }
}
