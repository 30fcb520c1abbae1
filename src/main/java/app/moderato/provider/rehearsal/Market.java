package app.moderato.provider.rehearsal;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Study;

/** What is the same for everybody: how good and how new a concept is, and how dear beside the others. */
final class Market {
    private Market() {}

    /** How well the concept is made, by the study's seed. A control is an ordinary thing that excites few. */
    static double quality(Study study, Concept concept) {
        double effect = Math.clamp(
                0.5 * Dice.of(study.seed(), "quality", concept.id()).normal(), -1.0, 1.0);
        return concept.control() ? 0.4 * effect - 0.3 : effect;
    }

    /** How new the concept is, about −1..1.4; a control is nothing new. */
    static double newness(Study study, Concept concept) {
        double effect = Dice.of(study.seed(), "newness", concept.id()).normal();
        return concept.control() ? -1.1 + 0.1 * effect : Math.clamp(0.35 + 0.5 * effect, -0.8, 1.4);
    }

    /** ln(price / geometric mean of the study's prices), −1..1; 0 without a price. */
    static double dearness(Study study, Concept concept) {
        Price price = concept.price();
        if (price == null || price.amount().signum() == 0) {
            return 0;
        }
        return Math.clamp(StrictMath.log(price.amount().doubleValue()) - StrictMath.log(usualPrice(study)), -1.0, 1.0);
    }

    /** The geometric mean of the study's prices, 10 where it states none. */
    static double usualPrice(Study study) {
        double sum = 0;
        int count = 0;
        for (Concept concept : study.concepts()) {
            Price price = concept.price();
            if (price != null && price.amount().signum() > 0) {
                sum += StrictMath.log(price.amount().doubleValue());
                count++;
            }
        }
        return count == 0 ? 10 : StrictMath.exp(sum / count);
    }

    /** The currency of the study's prices, US dollars where it states none. */
    static String currency(Study study) {
        for (Concept concept : study.concepts()) {
            Price price = concept.price();
            if (price != null) {
                return price.currency();
            }
        }
        return "USD";
    }
}
