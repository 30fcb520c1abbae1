package app.moderato.core.analysis.validation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Pairs of concepts that the model puts in the order that people do. A pair that people rate equal has no order; one that
 * only the model rates equal is not in order.
 *
 * @param right those in order
 * @param all those that have an order
 */
public record PairOrder(int right, int all) {
    static PairOrder of(List<ConceptMatch> concepts) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < concepts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double human =
                        difference(concepts.get(i).human(), concepts.get(j).human());
                double synthetic =
                        difference(concepts.get(i).synthetic(), concepts.get(j).synthetic());
                all += human == 0 ? 0 : 1;
                right += human * synthetic > 0 ? 1 : 0;
            }
        }
        return new PairOrder(right, all);
    }

    private static double difference(ConceptMatch.Side one, ConceptMatch.Side other) {
        double difference = one.mean() - other.mean();
        return Math.abs(difference) < 1e-9 ? 0 : Math.signum(difference);
    }

    /** 0..1, empty where no pair has an order. */
    public OptionalDouble share() {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / all);
    }
}
