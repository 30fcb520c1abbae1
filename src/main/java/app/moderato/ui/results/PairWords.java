package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.NoiseFloor;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.Messages;

/** Differences in words. */
final class PairWords {
    private static final Messages MESSAGES = Messages.beside(PairWords.class);
    private static final Numbers NUMBERS = new Numbers();

    private PairWords() {}

    static String judgement(Difference difference) {
        return difference.collapsed() ? HealthWords.SHORT : judgement(difference.judgement());
    }

    private static String judgement(Judgement judgement) {
        return MESSAGES.text(
                switch (judgement) {
                    case BETTER -> "results.pairs.better";
                    case WORSE -> "results.pairs.worse";
                    case INSIDE_NOISE -> "results.pairs.noise";
                    case UNCLEAR -> "results.pairs.unclear";
                });
    }

    static String spoken(Compared compared, Pair pair) {
        Statistic by = compared.by();
        Difference difference = pair.difference().on(by);
        if (difference.collapsed()) {
            return MESSAGES.text(
                    "results.pairs.spoken-collapsed",
                    compared.name(pair.first()).name(),
                    compared.name(pair.second()).name(),
                    NUMBERS.difference(by, difference.value()),
                    HealthWords.COLLAPSED);
        }
        return MESSAGES.text(
                "results.pairs.spoken",
                compared.name(pair.first()).name(),
                compared.name(pair.second()).name(),
                NUMBERS.difference(by, difference.value()),
                NUMBERS.differences(by, difference.interval()),
                judgement(difference),
                pair.n(),
                NUMBERS.p(difference.holm()));
    }

    /** What the differences are of, for the card's head. */
    static String caption(Compared compared) {
        boolean paired = compared.numbers().pairs().stream().allMatch(Pair::paired);
        String unit = MESSAGES.text(compared.by() == Statistic.TOP2 ? "results.pairs.top2" : "results.pairs.mean");
        return MESSAGES.text(paired ? "results.pairs.same" : "results.pairs.others", unit);
    }

    /** The noise floor and where it comes from. */
    static String noise(Compared compared) {
        NoiseFloor noise = compared.numbers().noise();
        if (noise == null) {
            return MESSAGES.text("results.pairs.no-floor");
        }
        String size = NUMBERS.floor(compared.by(), noise.on(compared.by()));
        return switch (noise.origin()) {
            case CONTROL_TWICE -> MESSAGES.text("results.pairs.floor-control", size);
            case REPLICATES -> MESSAGES.text("results.pairs.floor-replicates", size);
        };
    }
}
