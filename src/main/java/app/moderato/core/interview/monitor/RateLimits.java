package app.moderato.core.interview.monitor;

/**
 * Tries that the provider turned down as too many (HTTP 429) at about one moment.
 *
 * @param seconds since the run began, pauses left out
 * @param count ≥ 1
 */
public record RateLimits(double seconds, int count) {}
