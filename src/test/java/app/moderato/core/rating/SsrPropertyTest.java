package app.moderato.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.study.RatingRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SsrPropertyTest {
    @Property(tries = 300)
    void everyRatingIsADistribution(
            @ForAll("sets") List<double[]> cosines,
            @ForAll @DoubleRange(max = 0.5) double epsilon,
            @ForAll @DoubleRange(max = 20) double temperature) {
        double[] masses = Ssr.rate(cosines, new SsrSettings(temperature, null, epsilon))
                .pmf()
                .toArray();
        assertThat(masses).hasSize(cosines.getFirst().length);
        assertThat(Arrays.stream(masses).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(masses).allMatch(mass -> mass >= 0 && mass <= 1 + 1e-12))
                .isTrue();
    }

    @Property(tries = 300)
    void risingAffineMapsOfTheCosinesChangeNothing(
            @ForAll("sets") List<double[]> cosines,
            @ForAll @DoubleRange(min = 0.05, max = 1) double slope,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double shift) {
        Assume.that(cosines.stream().allMatch(set -> range(set) > 1e-3));
        List<double[]> mapped = cosines.stream()
                .map(set -> Arrays.stream(set).map(c -> slope * c + shift).toArray())
                .toList();
        assertThat(Ssr.rate(mapped, SsrSettings.DEFAULT).pmf().toArray())
                .containsExactly(Ssr.rate(cosines, SsrSettings.DEFAULT).pmf().toArray(), within(1e-9));
    }

    @Property(tries = 200)
    void theLeastSimilarPointOfOneSetGetsNothing(@ForAll("set") double[] cosines) {
        Assume.that(range(cosines) > 1e-6);
        Pmf pmf = Ssr.rate(List.of(cosines), SsrSettings.DEFAULT).pmf();
        int least = 0;
        for (int r = 1; r < cosines.length; r++) {
            least = cosines[r] < cosines[least] ? r : least;
        }
        assertThat(pmf.at(least + 1)).isZero();
    }

    @Property(tries = 200)
    void aHigherTemperatureNeverSharpens(
            @ForAll("set") double[] cosines, @ForAll @DoubleRange(min = 0.05, max = 5) double temperature) {
        Pmf pmf = Ssr.rate(List.of(cosines), SsrSettings.DEFAULT).pmf();
        double sharp = max(Ssr.temper(pmf, temperature));
        double soft = max(Ssr.temper(pmf, temperature * 1.5));
        assertThat(soft).isLessThanOrEqualTo(sharp + 1e-12);
    }

    @Property(tries = 200)
    void turningTheScaleRoundTurnsThePmfRound(@ForAll("set") double[] cosines) {
        Assume.that(Arrays.stream(cosines).distinct().count() == cosines.length);
        double[] forward = Ssr.rate(List.of(cosines), SsrSettings.DEFAULT).pmf().toArray();
        double[] backward =
                Ssr.rate(List.of(reversed(cosines)), SsrSettings.DEFAULT).pmf().toArray();
        assertThat(reversed(backward)).containsExactly(forward, within(1e-12));
    }

    @Property(tries = 100)
    void equalCosinesAreUniformAndUndecided(
            @ForAll @DoubleRange(min = -1, max = 1) double cosine, @ForAll("points") int points) {
        double[] flat = new double[points];
        Arrays.fill(flat, cosine);
        Rating rating = Ssr.rate(List.of(flat), SsrSettings.DEFAULT);
        assertThat(rating.undecided()).isTrue();
        assertThat(rating.pmf()).isEqualTo(Pmf.uniform(points));
    }

    @Property(tries = 100)
    void temperatureZeroIsOneHotUnlessThePmfIsFlat(@ForAll("set") double[] cosines) {
        Assume.that(range(cosines) > 1e-6);
        Pmf pmf = Ssr.rate(List.of(cosines), new SsrSettings(0, null, 0)).pmf();
        assertThat(max(pmf)).isEqualTo(1);
        assertThat(pmf.stream().filter(mass -> mass == 0).count()).isEqualTo(cosines.length - 1);
    }

    /** Why ε has a highest value: it is mass for the point an answer is least like. */
    @Property(tries = 300)
    void epsilonDrawsTheMeanTowardsTheLeastSimilarPointAndNeverPastIt(
            @ForAll("set") double[] cosines, @ForAll @DoubleRange(min = 0.01, max = 100) double epsilon) {
        Assume.that(range(cosines) > 1e-6);
        double without = mean(cosines, 0);
        double least = IntStream.range(0, cosines.length)
                        .reduce((a, b) -> cosines[b] < cosines[a] ? b : a)
                        .orElseThrow()
                + 1;
        assertThat(mean(cosines, epsilon)).isBetween(Math.min(without, least) - 1e-9, Math.max(without, least) + 1e-9);
    }

    @Property(tries = 300)
    void upToTheSpreadOfItsSimilaritiesATextNearerToHigherAnchorsStaysAtOrAboveTheMiddle(
            @ForAll("set") double[] cosines, @ForAll @DoubleRange(max = RatingRange.HIGHEST_EPSILON) double epsilon) {
        double[] rising = Arrays.stream(cosines).sorted().toArray();
        Assume.that(range(rising) > 1e-6 && epsilon <= range(rising) / 2);
        double middle = (cosines.length + 1) / 2.0;
        assertThat(mean(rising, epsilon)).isGreaterThanOrEqualTo(middle - 1e-9);
        assertThat(mean(reversed(rising), epsilon)).isLessThanOrEqualTo(middle + 1e-9);
    }

    @Property(tries = 300)
    void textsThatSpreadAlikeAndAreLeastLikeTheSamePointKeepTheirOrder(
            @ForAll("set") double[] cosines, @ForAll @DoubleRange(max = RatingRange.HIGHEST_EPSILON) double epsilon) {
        Assume.that(range(cosines) > 1e-6);
        double[] nearer = cosines.clone();
        Arrays.sort(nearer, 1, nearer.length);
        nearer[0] = cosines[0] = Arrays.stream(cosines).min().orElseThrow();
        assertThat(mean(nearer, 0)).isGreaterThanOrEqualTo(mean(cosines, 0) - 1e-9);
        assertThat(mean(nearer, epsilon)).isGreaterThanOrEqualTo(mean(cosines, epsilon) - 1e-9);
    }

    private static double mean(double[] cosines, double epsilon) {
        return Ssr.rate(List.of(cosines), new SsrSettings(1, null, epsilon))
                .pmf()
                .mean();
    }

    @Provide
    Arbitrary<Integer> points() {
        return Arbitraries.integers().between(2, 11);
    }

    @Provide
    Arbitrary<double[]> set() {
        return points().flatMap(SsrPropertyTest::cosines);
    }

    @Provide
    Arbitrary<List<double[]>> sets() {
        return points().flatMap(n -> cosines(n).list().ofMinSize(1).ofMaxSize(8).map(ArrayList::new));
    }

    private static Arbitrary<double[]> cosines(int points) {
        return Arbitraries.doubles().between(-1, 1).array(double[].class).ofSize(points);
    }

    private static double[] reversed(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static double max(Pmf pmf) {
        return pmf.stream().max().orElseThrow();
    }
}
