package app.moderato.report.html;

import app.moderato.core.analysis.ScaleHealth;
import app.moderato.report.chart.LikertChart;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How well the scale behind a chart's means told the answers apart, a row for each concept. */
final class ScaleNotes {
    /** In the place of an interval. */
    static final String COLLAPSED = "scale collapsed";

    private ScaleNotes() {}

    /** Empty where the ratings do not come from similarity and no scale collapsed. */
    static List<PageModel.Health> of(LikertChart.Content content) {
        boolean known = content.rows().stream()
                .map(row -> row.summary().health())
                .anyMatch(health -> health.range().isPresent() || health.collapsed());
        return known ? content.rows().stream().map(ScaleNotes::row).toList() : List.of();
    }

    private static PageModel.Health row(LikertChart.Row row) {
        ScaleHealth health = row.summary().health();
        return new PageModel.Health(
                row.badge(),
                PageComposer.badgeClass(row.badge(), row.control()),
                row.name(),
                figure(health.range(), "%.2f"),
                figure(health.noise(), "%.2f"),
                figure(percent(health.within()), "%.0f%%"),
                String.format(Locale.ROOT, "%.2f", health.entropy()),
                String.format(Locale.ROOT, "%.0f%%", 100 * health.evenness()),
                figure(health.agreement(), "%.2f"),
                health.reason());
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isEmpty() ? share : OptionalDouble.of(100 * share.getAsDouble());
    }

    private static String figure(OptionalDouble value, String format) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, format, value.getAsDouble());
    }
}
