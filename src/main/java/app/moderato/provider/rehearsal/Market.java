package app.moderato.provider.rehearsal;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Study;
import java.util.Comparator;
import java.util.List;

/** What is the same for everybody: how good and how new a concept is, and how dear beside the others. */
final class Market {
    private Market() {}

    /** How well the concept is made. A control is an ordinary thing that excites few. */
    static double quality(Study study, Concept concept) {
        return concept.control() ? -0.35 : spread(study, concept, "merit", -0.45, 0.55);
    }

    /** How new the concept is; a control is nothing new. */
    static double newness(Study study, Concept concept) {
        return concept.control() ? -1.0 : spread(study, concept, "originality", -0.2, 1.0);
    }

    /**
     * Places the concepts evenly between two bounds, the highest first, in an order drawn by the study's seed: whatever the draw, concepts
     * differ clearly.
     */
    private static double spread(Study study, Concept concept, String of, double low, double high) {
        List<Concept> order = study.concepts().stream()
                .filter(each -> !each.control())
                .sorted(Comparator.comparingDouble((Concept each) ->
                                Dice.of(study.seed(), of, each.id()).unit())
                        .thenComparing(Concept::id))
                .toList();
        return order.size() < 2 ? (low + high) / 2 : high - (high - low) * order.indexOf(concept) / (order.size() - 1);
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
