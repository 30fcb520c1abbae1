package app.moderato.core.analysis.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.ordinal.NoFit.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CumulativeLinkTest {
    private static final List<String> TWO = List.of("no", "yes");
    private static final List<String> THREE = List.of("1", "2", "3");
    private static final List<String> NINE = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** Cheeses with four additives, liking 1 to 9: P. McCullagh and J. A. Nelder, Generalized Linear Models (1989), 5.6. */
    private static final double[][] CHEESE = {
        {0, 0, 1, 7, 8, 8, 19, 8, 1},
        {6, 9, 12, 11, 7, 6, 1, 0, 0},
        {1, 1, 6, 8, 23, 7, 5, 1, 0},
        {0, 0, 0, 1, 3, 7, 14, 16, 11}
    };

    private static OrdinalFit fitted(OrdinalOutcome outcome) {
        assertThat(outcome).isInstanceOf(OrdinalFit.class);
        return (OrdinalFit) outcome;
    }

    private static NoFit refused(OrdinalOutcome outcome) {
        assertThat(outcome).isInstanceOf(NoFit.class);
        return (NoFit) outcome;
    }

    private static double[] estimates(List<Coefficient> coefficients) {
        return coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
    }

    /** The counts of 2 × 2 tables, with each person's answer in a row. */
    private static OrdinalFit twoByTwo(Link link) {
        int[] answers = {1, 2, 1, 2};
        double[] weights = {30, 10, 12, 28};
        double[] group = {0, 0, 1, 1};
        return fitted(CumulativeLink.fit(
                link, Response.of(TWO, answers, weights), List.of(Covariate.number("group", group))));
    }

    @Test
    void cheesesStandWhereTheBooksPutThem() {
        double[] once = {1, 1, 1, 1};
        Covariate additive = Covariate.groups("additive", List.of("A", "B", "C", "D"), List.of("A", "B", "C", "D"));
        OrdinalFit fit =
                fitted(CumulativeLink.fit(Link.LOGIT, Response.ofPmfs(NINE, List.of(CHEESE), once), List.of(additive)));
        // R: MASS::polr(response ~ cheese, weights = N)
        assertThat(estimates(fit.coefficients())).containsExactly(new double[] {-3.352, -1.710, 1.613}, within(5e-4));
        assertThat(fit.coefficients().stream().mapToDouble(Coefficient::se).toArray())
                .containsExactly(new double[] {0.4287, 0.3715, 0.3805}, within(5e-4));
        // SAS/STAT User's Guide, “Ordinal Logistic Regression” of PROC LOGISTIC, against the fourth
        double fourth = fit.coefficients().getLast().estimate();
        assertThat(estimates(fit.thresholds()))
                .containsExactly(
                        Arrays.stream(new double[] {
                                    -7.0802, -6.0250, -4.9254, -3.8568, -2.5206, -1.5685, -0.0669, 1.4930
                                })
                                .map(against -> against + fourth)
                                .toArray(),
                        within(2e-4));
        assertThat(fit.overall().test().statistic()).isCloseTo(148.4539, within(1e-4));
        assertThat(fit.weight()).isEqualTo(208);
    }

    @Test
    void twoPointsAreLogisticRegression() {
        Coefficient group = twoByTwo(Link.LOGIT).coefficients().getFirst();
        assertThat(group.estimate()).isCloseTo(Math.log(30.0 * 28 / (10 * 12)), within(1e-9));
        assertThat(group.se()).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 12.0 + 1 / 28.0), within(1e-8));
        assertThat(group.interval(0.95).low()).isCloseTo(group.estimate() - 1.959964 * group.se(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void twoGroupsAndTwoPointsAreMetWithoutRest(Link link) {
        OrdinalFit fit = twoByTwo(link);
        assertThat(fit.probabilities(Map.of("group", "0"))).containsExactly(new double[] {0.75, 0.25}, within(1e-9));
        assertThat(fit.probabilities(Map.of("group", "1"))).containsExactly(new double[] {0.3, 0.7}, within(1e-9));
        double half = fit.probabilities(Map.of("group", "0.5"))[0];
        assertThat(half).isBetween(0.3, 0.75);
    }

    @Test
    void effectsAreOfTheSamePeopleAndTogetherNoMoreThanAllOfThem() {
        List<String> region = new ArrayList<>(List.of("n", "s", "n", "s", "w", "w", "n", "s", "w", "n", "s", "w"));
        region.set(3, null);
        double[] age = {20, 30, 40, 50, 60, 70, 25, 35, 45, 55, 65, Double.NaN};
        int[] ratings = {1, 2, 1, 3, 2, 3, 2, 1, 3, 3, 2, 1};
        OrdinalFit fit = fitted(CumulativeLink.fit(
                Link.PROBIT,
                Response.of(THREE, ratings),
                List.of(
                        Covariate.groups("region", region, List.of("n", "s", "w", "e")),
                        Covariate.number("age", age))));
        assertThat(fit.people()).isEqualTo(10);
        assertThat(fit.coefficients().stream().map(Coefficient::name)).containsExactly("regions", "regionw", "age");
        assertThat(fit.effect("region").test().df()).isEqualTo(2);
        assertThat(fit.effect("age").test().df()).isEqualTo(1);
        assertThat(fit.overall().test().df()).isEqualTo(3);
        assertThat(fit.effect("age").larger())
                .isEqualTo(fit.logLik())
                .isGreaterThan(fit.effect("age").smaller());
        assertThat(fit.effect("age").smaller())
                .isGreaterThanOrEqualTo(fit.overall().smaller());
        assertThat(fit.aic()).isCloseTo(10 - 2 * fit.logLik(), within(1e-12));
        assertThatThrownBy(() -> fit.effect("sex")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fit.probabilities(Map.of("region", "n")))
                .hasMessage("The profile says nothing about “age”.");
        assertThatThrownBy(() -> fit.probabilities(Map.of("region", "e", "age", "30")))
                .hasMessageContaining("Nobody of “region” is in “e”");
        assertThatThrownBy(() -> fit.probabilities(Map.of("region", "n", "age", "old")))
                .hasMessage("“age” is a number, not “old”.");
    }

    @Test
    void anInteractionGoesWithItsParts() {
        Covariate one = Covariate.groups("a", List.of("x", "y", "x", "y", "x", "y", "x", "y"), List.of("x", "y"));
        Covariate other = Covariate.groups("b", List.of("u", "u", "v", "v", "u", "u", "v", "v"), List.of("u", "v"));
        Response response = Response.of(TWO, new int[] {1, 1, 1, 1, 2, 2, 2, 2}, new double[] {4, 6, 5, 3, 2, 5, 7, 8});
        OrdinalFit fit = fitted(
                CumulativeLink.fit(Link.LOGIT, response, List.of(one, other, Covariate.interaction(one, other))));
        assertThat(fit.coefficients().getLast().name()).isEqualTo("ay:bv");
        // log odds of 2 against 1 in the four cells
        assertThat(fit.coefficients().getLast().estimate())
                .isCloseTo(Math.log(8 / 3.0) - Math.log(5 / 6.0) - Math.log(7 / 5.0) + Math.log(2 / 4.0), within(1e-9));
        assertThat(fit.effect("a:b").test().df()).isEqualTo(1);
        assertThat(fit.effect("a").test().df()).isEqualTo(2);
        assertThat(fit.probabilities(Map.of("a", "y", "b", "v"))[1]).isCloseTo(8 / 11.0, within(1e-9));
    }

    @Test
    void pointsThatNobodyRatedHaveAChanceOf0() {
        int[] ratings = {2, 4, 2, 4, 4, 2, 5, 5};
        double[] age = {20, 30, 40, 50, 60, 70, 45, 35};
        OrdinalFit fit = fitted(CumulativeLink.fit(
                Link.LOGIT,
                Response.of(List.of("1", "2", "3", "4", "5", "6"), ratings),
                List.of(Covariate.number("age", age))));
        assertThat(fit.unused()).containsExactly("1", "3", "6");
        assertThat(fit.thresholds().stream().map(Coefficient::name)).containsExactly("2|4", "4|5");
        double[] chances = fit.probabilities(Map.of("age", "40"));
        assertThat(chances).hasSize(6);
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
        assertThat(chances[0] + chances[2] + chances[5]).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsRatingsApartWithoutExceptionIsNamed(Link link) {
        int[] ratings = {1, 1, 1, 2, 2, 2, 3, 3, 3, 3};
        double[] age = {20, 21, 25, 30, 31, 33, 40, 41, 44, 45};
        double[] noise = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
        NoFit whole = refused(CumulativeLink.fit(
                link,
                Response.of(THREE, ratings),
                List.of(Covariate.number("noise", noise), Covariate.number("age", age))));
        assertThat(whole.reason()).isEqualTo(Reason.SEPARATED);
        assertThat(whole.columns()).contains("age");
        assertThat(whole.message()).contains("age").contains("without exception");
        int[] mixed = {1, 2, 1, 2, 1, 2, 2, 2, 2, 2};
        List<String> group = List.of("a", "a", "a", "b", "b", "a", "c", "c", "c", "b");
        NoFit quasi = refused(CumulativeLink.fit(
                link, Response.of(TWO, mixed), List.of(Covariate.groups("g", group, List.of("a", "b", "c")))));
        assertThat(quasi).isEqualTo(new NoFit(Reason.SEPARATED, List.of("gc")));
    }

    @Test
    void aStrongEffectIsNotTakenForASeparation() {
        // one of a hundred goes against an age that else tells everything
        int[] ratings = new int[100];
        double[] age = new double[100];
        for (int i = 0; i < 100; i++) {
            age[i] = i;
            ratings[i] = i < 50 ? 1 : 2;
        }
        ratings[47] = 2;
        ratings[52] = 1;
        OrdinalFit fit = fitted(
                CumulativeLink.fit(Link.LOGIT, Response.of(TWO, ratings), List.of(Covariate.number("age", age))));
        assertThat(fit.coefficients().getFirst().estimate()).isBetween(0.1, 2.0);
    }

    @Test
    void whatCannotBeFittedSaysWhy() {
        double[] age = {20, 30, 40, 50, 60, 70};
        double[] months = Arrays.stream(age).map(years -> 12 * years + 3).toArray();
        int[] ratings = {1, 2, 1, 2, 3, 3};
        Response response = Response.of(THREE, ratings);
        Covariate years = Covariate.number("age", age);
        assertThat(refused(
                        CumulativeLink.fit(Link.LOGIT, response, List.of(years, Covariate.number("months", months)))))
                .isEqualTo(new NoFit(Reason.COLLINEAR, List.of("months")));
        assertThat(refused(CumulativeLink.fit(
                        Link.LOGIT, response, List.of(years, Covariate.number("same", new double[6])))))
                .isEqualTo(new NoFit(Reason.COLLINEAR, List.of("same")));
        assertThat(refused(CumulativeLink.fit(
                                Link.LOGIT, Response.of(THREE, new int[] {2, 2, 2, 2, 0, 2}), List.of(years)))
                        .reason())
                .isEqualTo(Reason.ONE_POINT);
        assertThat(refused(CumulativeLink.fit(
                                Link.LOGIT, Response.of(THREE, new int[] {1, 2, 3, 0, 0, 0}), List.of(years)))
                        .reason())
                .isEqualTo(Reason.TOO_FEW_RATINGS);
        assertThat(refused(CumulativeLink.fit(Link.LOGIT, Response.of(THREE, new int[0]), List.of()))
                        .reason())
                .isEqualTo(Reason.TOO_FEW_RATINGS);
        for (Reason reason : Reason.values()) {
            assertThat(new NoFit(reason, List.of("age")).message()).endsWith(".");
        }
    }

    @Test
    void whatIsNoModelIsRefused() {
        Response response = Response.of(THREE, new int[] {1, 2, 3});
        Covariate age = Covariate.number("age", new double[] {1, 2, 3});
        assertThatThrownBy(() -> CumulativeLink.fit(Link.LOGIT, response, List.of(age, age)))
                .hasMessage("There are two covariates “age”.");
        assertThatThrownBy(() ->
                        CumulativeLink.fit(Link.LOGIT, response, List.of(Covariate.number("age", new double[] {1, 2}))))
                .hasMessage("“age” has 2 values for 3 ratings.");
        assertThatThrownBy(() -> Response.of(THREE, new int[] {4})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Response.of(THREE, new int[] {1}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Response.of(List.of("1"), new int[] {1})).hasMessageContaining("two points");
        assertThatThrownBy(() -> Covariate.groups("g", List.of("z"), List.of("a")))
                .hasMessage("“z” is no group of “g”: [a].");
        assertThatThrownBy(() -> Response.named(THREE, Collections.singletonList("7"), new double[] {1}))
                .hasMessageContaining("“7” is no point of the scale");
    }
}
