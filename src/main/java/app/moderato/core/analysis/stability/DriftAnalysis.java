package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.Bootstrap;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.stability.Drift.Reading;
import app.moderato.core.analysis.stability.Drift.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Works {@link Drift} out. */
final class DriftAnalysis {
    private final RatingCube cube;
    private final OptionalDouble floor;
    private final long seed;

    DriftAnalysis(RatingCube cube, OptionalDouble floor, long seed) {
        this.cube = cube;
        this.floor = floor;
        this.seed = seed;
    }

    List<Drift> wordings() {
        return against(cube.wordings(), cube::ofWording);
    }

    List<Drift> models() {
        return against(cube.models(), cube::ofModel);
    }

    private List<Drift> against(int number, IntFunction<List<RatingSheet>> sheets) {
        List<RatingSheet> first = sheets.apply(1);
        List<Drift> drifts = new ArrayList<>();
        for (int which = 2; which <= number && !first.isEmpty(); which++) {
            List<RatingSheet> other = sheets.apply(which);
            List<Shift> shifts = other.isEmpty() ? List.of() : shifts(first, other);
            if (!shifts.isEmpty()) {
                drifts.add(new Drift(which, shifts));
            }
        }
        return drifts;
    }

    private List<Shift> shifts(List<RatingSheet> first, List<RatingSheet> other) {
        // an unfinished study has fewer runs on one side
        double ratings = 2.0 / (1.0 / first.size() + 1.0 / other.size());
        List<double[]> all = IntStream.range(0, cube.concepts().size())
                .mapToObj(concept -> RatingSheet.less(
                        RatingSheet.average(RatingCube.column(other, concept)),
                        RatingSheet.average(RatingCube.column(first, concept))))
                .toList();
        List<Shift> shifts = new ArrayList<>();
        add(Drift.ALL, RatingSheet.average(all), ratings * all.size(), shifts);
        for (int concept = 0; concept < all.size(); concept++) {
            add(cube.concepts().get(concept), all.get(concept), ratings, shifts);
        }
        return shifts;
    }

    private void add(String concept, double[] differences, double ratings, List<Shift> shifts) {
        int n = (int)
                Arrays.stream(differences).filter(value -> !Double.isNaN(value)).count();
        if (n == 0) {
            return;
        }
        RatingSheet sheet = cube.cells().getFirst().sheet();
        double difference = sheet.mean(differences);
        Interval interval = Bootstrap.interval(Bootstrap.means(sheet.weights(), new double[][] {differences}, seed)[0]);
        double noise = floor.isPresent() ? floor.getAsDouble() / Math.sqrt(ratings) : Double.NaN;
        shifts.add(new Shift(concept, difference, interval, noise, n, reading(difference, interval, noise)));
    }

    private static Reading reading(double difference, Interval interval, double noise) {
        if (Math.abs(difference) <= noise) {
            return Reading.INSIDE_NOISE;
        }
        if (Double.isNaN(noise)) {
            return Reading.UNCLEAR;
        }
        return interval.low() > 0 ? Reading.HIGHER : interval.high() < 0 ? Reading.LOWER : Reading.UNCLEAR;
    }
}
