package app.moderato.report.html;

import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.group.measure.HumanBands.Kind;
import app.moderato.core.group.measure.HumanBands.Measure;
import app.moderato.core.group.measure.HumanBands.People;
import java.util.List;
import java.util.Locale;

/** How a talk compares with talks of people, in words. */
final class Bands {
    private Bands() {}

    static List<GroupModel.Measure> rows(HumanBands bands) {
        return bands.measures().stream().map(Bands::row).toList();
    }

    static String rule(HumanBands bands) {
        String score = bands.score()
                .map(found -> found.inside() + " of " + found.n() + " measures with a band lie inside it. ")
                .orElse("There is too little talk to tell. ");
        return score + "People: five focus groups with people, published benchmark figures. A single published figure"
                + " stands beside a measure and decides nothing.";
    }

    private static GroupModel.Measure row(Measure measure) {
        Boolean inside = measure.inside().orElse(null);
        return new GroupModel.Measure(
                name(measure.kind()),
                value(measure),
                people(measure),
                machines(measure),
                inside == null ? "" : inside ? "inside" : "outside",
                inside == null ? "" : inside ? "inside" : "outside");
    }

    static String value(Measure measure) {
        Double value = measure.value();
        return value == null ? "–" : figure(measure.kind(), value);
    }

    static String machines(Measure measure) {
        People.Band machines = measure.machines();
        return machines == null ? "–" : range(measure.kind(), machines.low(), machines.high());
    }

    static String people(Measure measure) {
        return switch (measure.people()) {
            case People.Band band -> range(measure.kind(), band.low(), band.high());
            case People.Figure figure -> figure(measure.kind(), figure.value());
        };
    }

    private static String range(Kind kind, double low, double high) {
        return low == high ? figure(kind, low) : figure(kind, low) + "–" + figure(kind, high);
    }

    private static String figure(Kind kind, double value) {
        return switch (kind) {
            case MEDIAN_WORDS, MEAN_WORDS, SPEAKERS -> String.format(Locale.ROOT, "%.0f", value);
            case SHORT_TURNS, VARIATION -> PageComposer.percent(value) + "%";
        };
    }

    static String name(Kind kind) {
        return switch (kind) {
            case MEDIAN_WORDS -> "Words a turn, median";
            case SPEAKERS -> "People who spoke";
            case MEAN_WORDS -> "Words a turn, mean";
            case SHORT_TURNS -> "Turns under 25 words";
            case VARIATION -> "Variation between groups in words said";
        };
    }
}
