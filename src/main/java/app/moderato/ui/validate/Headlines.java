package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.Agreement;
import app.moderato.core.analysis.validation.PairOrder;
import app.moderato.core.analysis.validation.Reliability;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures at the top of the page, and the sentence under the calibration. */
final class Headlines {
    /**
     * One figure.
     *
     * @param filled share of its bar, 0..1; negative for no bar
     * @param tick where on the bar the threshold is; negative for none
     */
    record Headline(String figure, String unit, String caption, double filled, double tick) {}

    private static final double MOST_IN_ORDER = 0.75;
    private static final double NONE = -1;

    private final Held held;
    private final Messages messages;

    Headlines(Held held, Messages messages) {
        this.held = held;
        this.messages = messages;
    }

    Headline attainment() {
        Reliability reliability = held.chosen().reliability();
        OptionalDouble attainment = reliability.soundAttainment();
        return new Headline(
                attainment.isPresent()
                        ? Figures.percent(attainment.getAsDouble())
                        : messages.text("validate.figure.none"),
                messages.text("validate.attainment.unit"),
                messages.text(
                        "validate.attainment.caption",
                        number(held.chosen().agreement().pearson()),
                        number(reliability.ceiling())),
                attainment.orElse(0),
                Reasons.ATTAINED);
    }

    Headline similarity() {
        Agreement agreement = held.chosen().agreement();
        return new Headline(
                number(agreement.ks()),
                messages.text("validate.similarity.unit"),
                messages.text(
                        "validate.similarity.caption", number(agreement.lowestKs()), number(agreement.constantKs())),
                agreement.ks(),
                Reasons.SIMILAR);
    }

    Headline order() {
        PairOrder pairs = held.chosen().agreement().pairs();
        return new Headline(
                messages.text("validate.order.figure", pairs.right(), pairs.all()),
                messages.text("validate.order.unit"),
                pairs.share().isPresent()
                        ? messages.text("validate.order.caption", pairs.share().getAsDouble())
                        : messages.text("validate.order.none"),
                pairs.share().orElse(0),
                MOST_IN_ORDER);
    }

    Headline levels() {
        Agreement agreement = held.chosen().agreement();
        long bias = Math.round(100 * agreement.top2Bias());
        return new Headline(
                messages.text("validate.levels.figure", Figures.signed(bias)),
                messages.text(
                        bias > 0
                                ? "validate.levels.higher"
                                : bias < 0 ? "validate.levels.lower" : "validate.levels.equal"),
                messages.text(
                        "validate.levels.caption",
                        Math.round(100 * agreement.typicalTop2Gap()),
                        number(agreement.sdRatio())),
                NONE,
                NONE);
    }

    String facts() {
        return messages.text(
                "validate.header.facts",
                held.humans().name(),
                held.chosen().concepts().size(),
                held.chosen().ratings(),
                String.valueOf(held.view().run().id()),
                held.chosen().question());
    }

    /** What may be read off the chart. */
    String advice() {
        Validation chosen = held.chosen();
        double attainment = chosen.reliability().soundAttainment().orElse(0);
        boolean level = chosen.agreement().typicalTop2Gap() <= 0.05;
        if (chosen.reliability().soundAttainment().isEmpty()) {
            return messages.text("validate.advice.unknown");
        }
        if (attainment >= Reasons.ATTAINED && !Reasons.sure(chosen.reliability())) {
            return messages.text("validate.advice.few");
        }
        if (attainment >= Reasons.ATTAINED) {
            return messages.text(level ? "validate.advice.both" : "validate.advice.order");
        }
        return messages.text(
                attainment >= Reasons.LEAST_ATTAINED ? "validate.advice.rough" : "validate.advice.nothing");
    }

    String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : messages.text("validate.figure.none");
    }

    static String number(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }
}
