package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a concept's mean moves when nothing but the seed changes: the 95th percentile of |one seed − another| over
 * bootstrap draws of the people, pooled over concepts, pairs of seeds, wordings and models. The same quantity as the noise
 * floor of a run, whose control is met twice.
 */
final class SeedNoise {
    private static final double SHARE = 0.95;
    /** More columns than this tell nothing new and take time. */
    private static final int MOST = 400;

    private SeedNoise() {}

    /** In scale points; empty where no wording was asked twice of a model. */
    static OptionalDouble of(RatingCube cube, long seed) {
        List<double[]> differences = new ArrayList<>();
        for (int wording = 1; wording <= cube.wordings(); wording++) {
            for (int model = 1; model <= cube.models(); model++) {
                List<RatingSheet> seeds = cube.seeds(wording, model);
                for (int concept = 0; concept < cube.concepts().size(); concept++) {
                    add(RatingCube.column(seeds, concept), differences);
                }
            }
        }
        if (differences.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[][] draws = Bootstrap.means(
                cube.cells().getFirst().sheet().weights(),
                differences.stream().limit(MOST).toArray(double[][]::new),
                seed);
        double[] moves = Arrays.stream(draws)
                .flatMapToDouble(Arrays::stream)
                .filter(move -> !Double.isNaN(move))
                .map(Math::abs)
                .sorted()
                .toArray();
        return moves.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Bootstrap.quantile(moves, SHARE));
    }

    private static void add(List<double[]> seeds, List<double[]> differences) {
        for (int one = 0; one < seeds.size(); one++) {
            for (int other = one + 1; other < seeds.size(); other++) {
                differences.add(RatingSheet.less(seeds.get(one), seeds.get(other)));
            }
        }
    }
}
