package app.moderato.core.interview.scoring;

import app.moderato.core.interview.RunRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for numbers.
 *
 * @param provider as in {@code --provider}
 * @param baseUrl null for the provider's usual one
 */
public record Asked(String provider, @Nullable String baseUrl, String model) {
    /** The run's own model: a fresh copy of its personas. */
    public static Asked as(RunRecord run) {
        return new Asked(run.provider(), run.baseUrl(), run.model());
    }
}
