package app.moderato.report.html;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.Between;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.group.measure.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code comparison.html}: several groups of one design beside each other, without a script. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /**
     * What the template reads; {@code css} is the only markup.
     *
     * @param groups heads of the columns
     */
    record Model(
            String css,
            String title,
            String facts,
            boolean rehearsal,
            PageModel.Judged judged,
            List<String> groups,
            List<Row> talk,
            List<Row> concepts,
            List<Theme> themes,
            String variation) {
        boolean hasThemes() {
            return !themes.isEmpty();
        }
    }

    /** @param between mean and SD over the groups */
    record Row(String name, List<String> cells, String between) {}

    record Theme(String name, String groups, int speakers) {}

    /** @param contents of the groups compared, in their order */
    public static String of(GroupDesign design, List<GroupContents> contents, GroupComparison comparison) {
        Model model = new Model(
                Page.resource("report.css") + Page.resource("group.css"),
                design.study().title(),
                contents.size() + " groups of one design · "
                        + contents.getFirst().group().provider() + " "
                        + contents.getFirst().group().model(),
                contents.getFirst().group().rehearsal(),
                PageModel.Judged.of(GroupVerdict.of(contents.getFirst().group())),
                contents.stream().map(one -> "Group " + one.group().id()).toList(),
                talk(comparison),
                concepts(comparison),
                comparison.themes().stream()
                        .map(theme -> new Theme(theme.name(), groups(theme, contents), theme.speakers()))
                        .toList(),
                variation(comparison));
        return Page.of("comparison.mustache", model);
    }

    private static List<Row> talk(GroupComparison comparison) {
        List<GroupFigures> groups = comparison.groups();
        return List.of(
                new Row(
                        "Turns of participants",
                        groups.stream().map(one -> one.talk().turns() + "").toList(),
                        between(comparison.turns(), "%.0f")),
                new Row(
                        "Words they said",
                        groups.stream().map(one -> one.talk().words() + "").toList(),
                        between(comparison.words(), "%.0f")),
                new Row(
                        "Words a turn, median",
                        groups.stream()
                                .map(one -> figure(one.talk().medianWords(), "%.0f"))
                                .toList(),
                        between(comparison.medianWords(), "%.1f")));
    }

    private static List<Row> concepts(GroupComparison comparison) {
        List<Row> rows = new ArrayList<>();
        for (GroupComparison.ByConcept one : comparison.concepts()) {
            rows.add(new Row(
                    one.name() + ", before",
                    one.groups().stream()
                            .map(moved -> figure(moved.from(), "%.2f"))
                            .toList(),
                    between(one.before(), "%.2f")));
            rows.add(new Row(
                    one.name() + ", after",
                    one.groups().stream()
                            .map(moved -> figure(moved.to(), "%.2f"))
                            .toList(),
                    between(one.after(), "%.2f")));
            rows.add(new Row(
                    one.name() + ", shift",
                    one.groups().stream()
                            .map(Movement::shift)
                            .map(GroupShifts::signed)
                            .toList(),
                    between(one.shift(), "%.2f")));
        }
        return rows;
    }

    private static String groups(GroupComparison.Shared theme, List<GroupContents> contents) {
        return theme.groups().stream()
                .map(number -> contents.get(number - 1).group().id().toString())
                .collect(Collectors.joining(", "));
    }

    private static String variation(GroupComparison comparison) {
        HumanBands.Measure measure = HumanBands.variation(comparison);
        return measure.value() == null
                ? ""
                : "Words said vary by " + Bands.value(measure) + " between these groups (SD ÷ mean). Groups of people: "
                        + Bands.people(measure) + "; usual synthetic groups: " + Bands.machines(measure) + ".";
    }

    private static String between(Between between, String format) {
        return figure(between.mean(), format)
                + (between.sd() == null ? "" : " (SD " + figure(between.sd(), format) + ")");
    }

    private static String figure(@Nullable Double value, String format) {
        return value == null ? "–" : String.format(Locale.ROOT, format, value);
    }
}
