package app.moderato.core.analysis.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.preference.BestWorst.Counts;
import app.moderato.core.analysis.preference.BestWorst.PersonScore;
import app.moderato.core.analysis.preference.BestWorst.Score;
import app.moderato.core.analysis.preference.BestWorst.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PreferencePropertiesTest {
    private static double[][] wanted(long seed, int people, int items) {
        Random random = new Random(seed);
        double[][] wanted = new double[people][items];
        for (double[] person : wanted) {
            for (int i = 0; i < items; i++) {
                person[i] = random.nextInt(3) == 0 ? 1 : 0;
            }
        }
        return wanted;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Property(tries = 100)
    void aLargerSetReachesAtLeastAsManyAndTheOrderOfPeopleDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int depth) {
        double[][] wanted = wanted(seed, 40, 6);
        List<double[]> other = new ArrayList<>(List.of(wanted));
        Collections.shuffle(other, new Random(seed));
        Turf turf = new Turf(wanted, ones(40), depth);
        double before = 0;
        for (int size = 1; size <= 6; size++) {
            Turf.Portfolio best = turf.best(size, 1).getFirst();
            assertThat(best.reach()).isBetween(before - 1e-12, 1.0);
            before = best.reach();
            assertThat(new Turf(other.toArray(double[][]::new), ones(40), depth)
                            .best(size, 1)
                            .getFirst())
                    .isEqualTo(best);
        }
    }

    @Property(tries = 100)
    void equalWeightsOfAnySizeAreNoWeights(@ForAll long seed) {
        double[][] wanted = wanted(seed, 30, 5);
        double[] fours = Arrays.stream(ones(30)).map(one -> 4 * one).toArray();
        assertThat(new Turf(wanted, fours, 1).best(2, 3)).isEqualTo(new Turf(wanted, ones(30), 1).best(2, 3));
    }

    @Example
    void anItemThatIsMissingIsNotWanted() {
        Turf turf = new Turf(new double[][] {{1, Double.NaN}, {Double.NaN, Double.NaN}}, ones(2), 1);
        assertThat(turf.of(1, 0).reach()).isEqualTo(0.5);
        assertThat(turf.of(1).reach()).isZero();
    }

    @Example
    void aSearchThatWouldNotEndIsRefused() {
        Turf turf = new Turf(new double[1][60], ones(1), 1);
        assertThat(Turf.feasible(60, 20)).isFalse();
        assertThatThrownBy(() -> turf.best(20, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void choicesAddUpToOneAndFollowTheCounts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Counts> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int best = random.nextInt(20);
            items.add(new Counts(60, best, random.nextInt(20)));
        }
        List<Score> scores = BestWorst.scores(items);
        assertThat(scores.stream().mapToDouble(Score::choice).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < 6; i++) {
            assertThat(scores.get(i).b() > 0)
                    .isEqualTo(items.get(i).best() > items.get(i).worst());
        }
    }

    @Example
    void anItemThatAlwaysWinsTakesAll() {
        List<Score> scores = BestWorst.scores(List.of(new Counts(5, 5, 0), new Counts(5, 0, 5), new Counts(5, 0, 0)));
        assertThat(scores.getFirst().choice()).isEqualTo(1);
        assertThat(scores.getFirst().b()).isInfinite();
        assertThat(scores.getLast().choice()).isZero();
    }

    @Example
    void aPersonSeesOnlySomeItems() {
        List<Shown> shown =
                List.of(new Shown("ann", "tea", 1), new Shown("ann", "milk", -1), new Shown("bob", "milk", 0));
        List<PersonScore> people = BestWorst.people(shown);
        assertThat(people.stream().map(score -> score.person() + " " + score.item()))
                .containsExactly("ann milk", "ann tea", "bob milk");
        assertThat(people.get(1).difference()).isEqualTo(1);
        assertThat(people.get(1).standardized()).isEqualTo(1);
        assertThatThrownBy(() -> new Shown("ann", "tea", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final int[][] PROFILES = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {2, 1}};

    @Property(tries = 100)
    void conjointFindsTheWorthsThatMadeTheRatings(@ForAll @IntRange(min = -5, max = 5) int first) {
        double[] rating = {5 + first + 1, 5 + first - 1, 5 - 2 + 1, 5 - 2 - 1, 5 + 2 - first + 1, 5 + 2 - first - 1};
        Conjoint conjoint = Conjoint.of(PROFILES, new double[][] {rating, rating});
        assertThat(conjoint.intercept()).isCloseTo(5, within(1e-9));
        assertThat(conjoint.partWorths().get(0).get(0)).isCloseTo(first, within(1e-9));
        assertThat(conjoint.partWorths().get(1))
                .allSatisfy(worth -> assertThat(Math.abs(worth)).isCloseTo(1, within(1e-9)));
        assertThat(conjoint.importances().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(100, within(1e-9));
    }

    @Example
    void aRatingThatIsMissingLeavesTheOthersAndWeightsOfOneChangeNothing() {
        double gap = Double.NaN;
        double[][] ratings = {{6, 4, 4, 2, 8, 6}, {6, 4, gap, 2, 8, 6}, {5, 5, 5, 5, 5, 5}};
        Conjoint conjoint = Conjoint.of(PROFILES, ratings);
        assertThat(conjoint.n()).isEqualTo(2);
        assertThat(conjoint.intercept()).isBetween(4.9, 5.1);
        assertThat(Conjoint.of(PROFILES, ratings, ones(3))).isEqualTo(conjoint);
        assertThatThrownBy(() -> Conjoint.of(new int[][] {{0, 0}, {1, 1}}, new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
