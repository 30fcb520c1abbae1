package app.moderato.ui.results;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/** The Price view's figures as people read them. */
final class PriceWords {
    private static final Messages MESSAGES = Messages.beside(PriceWords.class);

    private final Compared compared;
    /** Of the concepts; empty where they have none, or several. */
    private final String currency;

    PriceWords(Compared compared) {
        this.compared = compared;
        currency = PriceDemands.currency(compared.view().study()).orElse("");
    }

    /** The question as it was worded in the guide. */
    String question(QuestionId id) {
        return compared.view()
                .study()
                .guide()
                .all()
                .filter(question -> question.id().equals(id))
                .map(Question::wording)
                .map(Question.Wording::text)
                .findFirst()
                .orElse(id.value())
                .replace("{{concept.name}}", MESSAGES.text("results.price.it"));
    }

    String concept(PriceDemand demand) {
        if (demand.concept().isEmpty()) {
            return MESSAGES.text("results.others.outside");
        }
        ConceptName name = compared.name(demand.concept());
        return MESSAGES.text("results.others.concept", name.letter(), name.name());
    }

    /** {@code $4.99}; two decimals where there is no currency. */
    String price(double amount) {
        return currency.isEmpty()
                ? String.format(Locale.ENGLISH, "%.2f", amount)
                : ConceptName.price(new Price(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP), currency));
    }

    /** The price that the concept states; NaN for none. */
    double ownPrice(PriceDemand demand) {
        return compared.view().study().concepts().stream()
                .filter(concept -> concept.id().value().equals(demand.concept()))
                .map(Concept::price)
                .filter(Objects::nonNull)
                .mapToDouble(price -> price.amount().doubleValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** {@code $4.50–$5.99}. */
    String prices(Interval interval) {
        return price(interval.low()) + "–" + price(interval.high());
    }

    /** What the curve says in a sentence; too few people say nothing, and neither does a rehearsal. */
    String finding(PriceDemand demand) {
        if (demand.median() == null || demand.best() == null) {
            return MESSAGES.text("results.price.too-few", demand.n());
        }
        if (compared.view().rehearsal()) {
            return MESSAGES.text("results.finding.rehearsal");
        }
        return MESSAGES.text(
                "results.price.finding",
                price(demand.median().value()),
                compared.name(demand.concept()).name(),
                price(demand.best().value()),
                prices(demand.best().interval()));
    }

    /** What share would pay its own price, and who is counted. */
    String detail(PriceDemand demand) {
        String who = MESSAGES.text("results.price.who", demand.n());
        if (demand.own() == null || compared.view().rehearsal()) {
            return who;
        }
        return MESSAGES.text(
                        "results.price.own",
                        compared.name(demand.concept()).price(),
                        Figures.percent(demand.own().value()),
                        Math.round(100 * demand.own().interval().low()) + "–"
                                + Math.round(100 * demand.own().interval().high()))
                + " " + who;
    }
}
