package app.moderato.core.llm;

import java.time.Duration;

/**
 * How hard a provider may be asked.
 *
 * @param concurrency calls in flight at most, ≥ 1; fewer while the provider says that it is too much
 * @param requestsPerMinute 0 for no limit
 * @param tokensPerMinute read and written together, 0 for no limit
 * @param timeout of one call
 * @param longestOutage how long calls wait for a provider that is down before the run ends
 */
public record Limits(
        int concurrency, int requestsPerMinute, int tokensPerMinute, Duration timeout, Duration longestOutage) {
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(10);

    /** No limit but these two; an outage of ten minutes is waited out. */
    public static Limits of(int concurrency, Duration timeout) {
        return new Limits(concurrency, 0, 0, timeout, LONGEST_OUTAGE);
    }

    public Limits withRates(int requests, int tokens) {
        return new Limits(concurrency, requests, tokens, timeout, longestOutage);
    }

    public Limits withLongestOutage(Duration longest) {
        return new Limits(concurrency, requestsPerMinute, tokensPerMinute, timeout, longest);
    }
}
