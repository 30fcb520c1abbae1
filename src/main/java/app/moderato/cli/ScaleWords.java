package app.moderato.cli;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ScaleHealth;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How well the scale behind one question's means told the answers apart, for people on a terminal. */
final class ScaleWords {
    private ScaleWords() {}

    /** One line on all concepts, and one for each on which the scale collapsed; none where nothing is known. */
    static List<String> lines(Study study, List<LikertSummary> rows) {
        List<String> lines = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.health().range().isPresent())) {
            lines.add("Scale: cosine range " + span(rows, ScaleHealth::range, "%.2f")
                    + noise(rows)
                    + ", entropy " + span(rows, health -> OptionalDouble.of(100 * health.evenness()), "%.0f")
                    + " % of an even spread"
                    + agreement(rows) + ".");
        }
        rows.stream()
                .filter(LikertSummary::collapsed)
                .forEach(row -> lines.add("Scale collapsed on " + name(study, row.concept()) + ": "
                        + row.health().reason()));
        return lines;
    }

    private static String noise(List<LikertSummary> rows) {
        return rows.getFirst().health().noise().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (noise %.2f; %s %% of a concept's answers are within it)",
                        rows.getFirst().health().noise().getAsDouble(),
                        span(rows, health -> percent(health.within()), "%.0f"));
    }

    private static String agreement(List<LikertSummary> rows) {
        return rows.stream().noneMatch(row -> row.health().agreement().isPresent())
                ? ""
                : ", reference sets agree with r " + span(rows, ScaleHealth::agreement, "%.2f");
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isEmpty() ? share : OptionalDouble.of(100 * share.getAsDouble());
    }

    private static String span(List<LikertSummary> rows, Function<ScaleHealth, OptionalDouble> figure, String format) {
        double[] sorted = rows.stream()
                .map(row -> figure.apply(row.health()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        String low = String.format(Locale.ROOT, format, sorted[0]);
        String high = String.format(Locale.ROOT, format, sorted[sorted.length - 1]);
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String name(Study study, String concept) {
        return concept.isEmpty()
                ? "all"
                : study.concept(new ConceptId(concept))
                        .map(found -> found.name())
                        .orElse(concept);
    }
}
