package app.moderato.ui.results;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ScaleHealth;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How well the scale behind a mean told its answers apart, in words. */
final class HealthWords {
    private static final Messages MESSAGES = Messages.beside(HealthWords.class);
    private static final Numbers NUMBERS = new Numbers();

    /** In the place of one end of an interval. */
    static final String SHORT = MESSAGES.text("results.health.short");
    /** In the place of an interval. */
    static final String COLLAPSED = MESSAGES.text("results.health.collapsed");

    private HealthWords() {}

    /** Some lines, for a tooltip; empty where nothing is known. */
    static String of(LikertSummary summary) {
        ScaleHealth health = summary.health();
        List<String> lines = new ArrayList<>();
        if (health.collapsed()) {
            lines.add(MESSAGES.text("results.health.because", COLLAPSED, health.reason()));
        }
        if (health.range().isPresent()) {
            String range = NUMBERS.two(health.range().getAsDouble());
            lines.add(
                    health.noise().isEmpty()
                            ? MESSAGES.text("results.health.range", range)
                            : MESSAGES.text(
                                    "results.health.noise",
                                    range,
                                    NUMBERS.two(health.noise().getAsDouble()),
                                    share(health.within())));
        }
        if (health.answers() > 0) {
            lines.add(MESSAGES.text(
                    "results.health.entropy", NUMBERS.two(health.entropy()), NUMBERS.exact(health.evenness())));
        }
        if (health.agreement().isPresent()) {
            lines.add(MESSAGES.text(
                    "results.health.sets", NUMBERS.two(health.agreement().getAsDouble())));
        }
        return String.join("\n", lines);
    }

    /** Heads of {@link #cells}. */
    static List<String> heads() {
        return List.of(
                MESSAGES.text("results.health.head-range"),
                MESSAGES.text("results.health.head-noise"),
                MESSAGES.text("results.health.head-within"),
                MESSAGES.text("results.health.head-entropy"),
                MESSAGES.text("results.health.head-even"),
                MESSAGES.text("results.health.head-sets"));
    }

    /** The same as figures; empty cells where nothing was measured. */
    static List<String> cells(LikertSummary summary) {
        ScaleHealth health = summary.health();
        boolean known = health.answers() > 0;
        return List.of(
                two(health.range()),
                two(health.noise()),
                share(health.within()),
                known ? NUMBERS.two(health.entropy()) : "",
                known ? NUMBERS.exact(health.evenness()) : "",
                two(health.agreement()));
    }

    private static String two(OptionalDouble value) {
        return value.isEmpty() ? "" : NUMBERS.two(value.getAsDouble());
    }

    private static String share(OptionalDouble value) {
        return value.isEmpty() ? "" : NUMBERS.exact(value.getAsDouble());
    }
}
