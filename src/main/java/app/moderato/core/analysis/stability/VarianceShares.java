package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.stability.VarianceShare.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A decomposition by crossed means, as an analysis of variance makes it: of each factor the sum of squares of its means
 * around the grand mean, of a pair of factors those of their joint means less both factors', of the seeds what is left
 * within a person, concept, wording and model. In a balanced array they add up to the total. A share holds the chance that
 * averaging leaves in the means, so a small one may be chance alone. People with a gap anywhere are left out.
 */
final class VarianceShares {
    private record One(int person, int concept, int wording, int model, double value) {}

    private final List<One> all = new ArrayList<>();
    private final int people;
    private final double grand;
    private final double total;

    private VarianceShares(RatingCube cube) {
        int whole = 0;
        for (int person = 0; person < cube.people(); person++) {
            if (whole(cube, person)) {
                whole++;
                for (RatingCube.Cell cell : cube.cells()) {
                    for (int concept = 0; concept < cube.concepts().size(); concept++) {
                        double value = cell.sheet().values()[concept][person];
                        all.add(new One(person, concept, cell.wording(), cell.model(), value));
                    }
                }
            }
        }
        people = whole;
        grand = all.stream().mapToDouble(One::value).average().orElse(0);
        total = all.stream()
                .mapToDouble(one -> (one.value() - grand) * (one.value() - grand))
                .sum();
    }

    private static boolean whole(RatingCube cube, int person) {
        return cube.cells().stream()
                .allMatch(
                        cell -> Arrays.stream(cell.sheet().values()).noneMatch(column -> Double.isNaN(column[person])));
    }

    /** Empty where fewer than two people rated everything, the array has gaps, or nothing varies. */
    static List<VarianceShare> of(RatingCube cube) {
        VarianceShares of = new VarianceShares(cube);
        return of.people < 2 || !(of.total > 0) || !balanced(cube) ? List.of() : of.shares();
    }

    private static boolean balanced(RatingCube cube) {
        int seeds = cube.seeds(1, 1).size();
        for (int wording = 1; wording <= cube.wordings(); wording++) {
            for (int model = 1; model <= cube.models(); model++) {
                if (cube.seeds(wording, model).size() != seeds) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<VarianceShare> shares() {
        double person = squares(one -> List.of(one.person()));
        double concept = squares(one -> List.of(one.concept()));
        double wording = squares(one -> List.of(one.wording()));
        double model = squares(one -> List.of(one.model()));
        double tastes = squares(one -> List.of(one.person(), one.concept())) - person - concept;
        double worded = squares(one -> List.of(one.wording(), one.concept())) - wording - concept;
        double modelled = squares(one -> List.of(one.model(), one.concept())) - model - concept;
        double cells = squares(one -> List.of(one.person(), one.concept(), one.wording(), one.model()));
        double rest = cells - person - concept - tastes - wording - worded - model - modelled;
        return List.of(
                share(Source.PERSON, person),
                share(Source.CONCEPT, concept),
                share(Source.PERSON_CONCEPT, tastes),
                share(Source.WORDING, wording),
                share(Source.WORDING_CONCEPT, worded),
                share(Source.MODEL, model),
                share(Source.MODEL_CONCEPT, modelled),
                share(Source.SEED, total - cells),
                share(Source.REST, rest));
    }

    private VarianceShare share(Source source, double squares) {
        return new VarianceShare(source, Math.clamp(squares / total, 0, 1));
    }

    /** Σ (mean of the group − grand mean)² over all ratings. */
    private double squares(Function<One, List<Integer>> group) {
        Map<List<Integer>, double[]> sums = new HashMap<>();
        for (One one : all) {
            double[] sum = sums.computeIfAbsent(group.apply(one), _ -> new double[2]);
            sum[0] += one.value();
            sum[1]++;
        }
        // a fixed order, so that the last digits are the same everywhere
        return sums.values().stream()
                .mapToDouble(sum -> sum[1] * (sum[0] / sum[1] - grand) * (sum[0] / sum[1] - grand))
                .sorted()
                .sum();
    }
}
