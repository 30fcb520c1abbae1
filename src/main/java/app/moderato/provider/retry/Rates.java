package app.moderato.provider.retry;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Optional;

/** Requests and tokens a minute, evenly spaced. Any thread. */
final class Rates {
    private static final double CHARACTERS_PER_TOKEN = 4;
    private static final int TOKENS_PER_PICTURE = 1_000;
    private static final int FIRST_GUESS = 120;

    private final Optional<RateLimiter<Object>> requests;
    private final Optional<RateLimiter<Object>> tokens;
    private long replies;
    private long written;

    /** @param requestsPerMinute, tokensPerMinute 0 for no limit */
    Rates(int requestsPerMinute, int tokensPerMinute) {
        this.requests = limiter(requestsPerMinute);
        this.tokens = limiter(tokensPerMinute);
    }

    private static Optional<RateLimiter<Object>> limiter(int perMinute) {
        return perMinute == 0
                ? Optional.empty()
                : Optional.of(RateLimiter.smoothBuilder(perMinute, Duration.ofMinutes(1))
                        .build());
    }

    /** Takes a place for the call and returns how long to wait for it. */
    Duration reserve(ChatRequest request) {
        Duration forRequest = requests.map(RateLimiter::reservePermit).orElse(Duration.ZERO);
        Duration forTokens =
                tokens.map(limiter -> limiter.reservePermits(expected(request))).orElse(Duration.ZERO);
        return forRequest.compareTo(forTokens) >= 0 ? forRequest : forTokens;
    }

    /** Takes what the call used beyond what was expected of it out of what is to come. */
    void used(ChatRequest request, Usage usage) {
        if (tokens.isPresent()) {
            long beyond = usage.input() + usage.output() - expected(request);
            synchronized (this) {
                replies++;
                written += usage.output();
            }
            if (beyond > 0) {
                tokens.get().reservePermits((int) beyond);
            }
        }
    }

    /** Tokens, ≥ 1. */
    private int expected(ChatRequest request) {
        long read = 1;
        for (ChatMessage message : request.messages()) {
            read += (long) (message.text().length() / CHARACTERS_PER_TOKEN)
                    + (long) TOKENS_PER_PICTURE * message.pictures().size();
        }
        return (int) (read + Math.min(request.maxOutputTokens(), usualReply()));
    }

    private synchronized long usualReply() {
        return replies == 0 ? FIRST_GUESS : written / replies;
    }
}
