package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.Locale;

/** The view's figures as people read them. Top-2 in percent and points, means with two decimals. */
final class Numbers {
    private final Messages messages = Messages.beside(Numbers.class);

    /** {@code 57%} or {@code 3.62}; a mean is one as shown, on the scale's own numbers. */
    String value(Statistic statistic, double value) {
        return switch (statistic) {
            case TOP2 -> Figures.percent(value);
            case MEAN -> two(value);
        };
    }

    /** {@code 53–61} or {@code 3.51–3.73}. */
    String range(Statistic statistic, Interval interval) {
        return switch (statistic) {
            case TOP2 -> Math.round(100 * interval.low()) + "–" + Math.round(100 * interval.high());
            case MEAN -> two(interval.low()) + "–" + two(interval.high());
        };
    }

    /** {@code +16 pts} or {@code +0.37}. */
    String difference(Statistic statistic, double value) {
        return switch (statistic) {
            case TOP2 -> messages.text("results.number.points", signed(statistic, value));
            case MEAN -> signed(statistic, value);
        };
    }

    /** {@code +12 to +20}. */
    String differences(Statistic statistic, Interval interval) {
        return messages.text(
                "results.number.range", signed(statistic, interval.low()), signed(statistic, interval.high()));
    }

    /** {@code +16}, {@code −0.37}, {@code 0}. */
    String signed(Statistic statistic, double value) {
        if (statistic == Statistic.TOP2) {
            return Figures.signed(Math.round(100 * value));
        }
        String size = two(Math.abs(value));
        return size.equals("0.00") ? size : (value > 0 ? "+" : "−") + size;
    }

    /** {@code ±5} or {@code ±0.12}. */
    String floor(Statistic statistic, double floor) {
        return switch (statistic) {
            case TOP2 -> floor < 0.005 ? "±<1" : "±" + Math.round(100 * floor);
            case MEAN -> "±" + two(floor);
        };
    }

    /** {@code 83%}; nothing is certain, and nothing impossible, in a number of draws. */
    String chance(double chance) {
        if (chance < 0.01) {
            return "<1%";
        }
        return chance > 0.99 && chance < 1 ? ">99%" : Figures.percent(chance);
    }

    /** {@code 0.003}, {@code <0.001}. */
    String p(double p) {
        return p < 0.001 ? "<0.001" : String.format(Locale.ENGLISH, "%.3f", p);
    }

    /** {@code 34.2%}. */
    String exact(double share) {
        return String.format(Locale.ENGLISH, "%.1f%%", 100 * share);
    }

    String two(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }
}
