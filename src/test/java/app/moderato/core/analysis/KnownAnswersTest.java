package app.moderato.core.analysis;

import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.KnownAnswers.Table;
import app.moderato.core.analysis.correlation.KendallTau;
import app.moderato.core.analysis.correlation.Pearson;
import app.moderato.core.analysis.correlation.Spearman;
import app.moderato.core.analysis.inference.Adjustment;
import app.moderato.core.analysis.inference.ChiSquared;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.ProportionPower;
import app.moderato.core.analysis.inference.TTestPower;
import app.moderato.core.analysis.ordinal.Coefficient;
import app.moderato.core.analysis.ordinal.Covariate;
import app.moderato.core.analysis.ordinal.CumulativeLink;
import app.moderato.core.analysis.ordinal.LikelihoodRatio;
import app.moderato.core.analysis.ordinal.Link;
import app.moderato.core.analysis.ordinal.OrdinalFit;
import app.moderato.core.analysis.ordinal.Response;
import app.moderato.core.analysis.proportion.DirichletPosterior;
import app.moderato.core.analysis.proportion.Proportion;
import app.moderato.core.analysis.proportion.TwoProportions;
import app.moderato.core.analysis.rank.Friedman;
import app.moderato.core.analysis.rank.KolmogorovSmirnov;
import app.moderato.core.analysis.rank.KruskalWallis;
import app.moderato.core.analysis.rank.MannWhitney;
import app.moderato.core.analysis.table.ContingencyTable;
import app.moderato.core.analysis.table.StratifiedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures computed with R 4.2 and its packages, each within its tolerance. */
class KnownAnswersTest {
    private static final List<String> POINTS = List.of("1", "2", "3", "4", "5");

    private static OrdinalFit wine(KnownAnswers known, Link link) {
        Table wine = known.table();
        Covariate temp = Covariate.groups("temp", wine.texts("temp"), List.of("cold", "warm"));
        Covariate contact = Covariate.groups("contact", wine.texts("contact"), List.of("no", "yes"));
        int[] ratings =
                Arrays.stream(wine.numbers("rating")).mapToInt(r -> (int) r).toArray();
        return CumulativeLink.fit(link, Response.of(POINTS, ratings), List.of(temp, contact))
                .fitted()
                .orElseThrow();
    }

    private static void coefficients(KnownAnswers known, OrdinalFit fit) {
        List<Coefficient> all = Stream.concat(fit.thresholds().stream(), fit.coefficients().stream())
                .toList();
        assertThat(all).hasSize(known.expected().required("coef").size());
        all.forEach(one -> known.check("coef/" + one.name(), one.estimate()));
        known.check("logLik", fit.logLik());
    }

    @Test
    void proportionalOddsOfBitterWine() {
        KnownAnswers known = KnownAnswers.of("clm_wine_logit");
        OrdinalFit fit = wine(known, Link.LOGIT);
        coefficients(known, fit);
        Stream.concat(fit.thresholds().stream(), fit.coefficients().stream()).forEach(one -> {
            known.check("se/" + one.name(), one.se());
            known.check("z/" + one.name(), one.z());
        });
        known.check("AIC", fit.aic());
        known.check("n", fit.people());
    }

    @Test
    void theLikelihoodRatioOfBitterWine() {
        KnownAnswers known = KnownAnswers.of("clm_wine_LR");
        LikelihoodRatio ratio = wine(known, Link.LOGIT).overall();
        known.check("logLik0", ratio.smaller());
        known.check("LR", ratio.test().statistic());
        known.check("df", ratio.test().df());
        known.check("p", ratio.test().p());
    }

    @Test
    void theProbitModelOfBitterWine() {
        KnownAnswers known = KnownAnswers.of("clm_wine_probit");
        coefficients(known, wine(known, Link.PROBIT));
    }

    @Test
    void predictionsOfBitterWine() {
        KnownAnswers known = KnownAnswers.of("clm_wine_pred");
        OrdinalFit fit = wine(known, Link.LOGIT);
        for (int cell = 0; cell < 4; cell++) {
            Map<String, String> profile = Map.of(
                    "temp", known.expected().at("/cells/" + cell + "/temp").asText(),
                    "contact",
                            known.expected().at("/cells/" + cell + "/contact").asText());
            known.check("prob/" + cell, fit.probabilities(profile));
        }
    }

    @Test
    void surenessOfSoup() {
        KnownAnswers known = KnownAnswers.of("clm_soup");
        Table soup = known.table();
        List<String> points = List.of("1", "2", "3", "4", "5", "6");
        double[] once = DoubleStream.generate(() -> 1).limit(soup.rows().size()).toArray();
        OrdinalFit fit = CumulativeLink.fit(
                        Link.LOGIT,
                        Response.named(points, soup.texts("SURENESS"), once),
                        List.of(Covariate.groups("PROD", soup.texts("PROD"), List.of("Ref", "Test"))))
                .fitted()
                .orElseThrow();
        coefficients(known, fit);
        known.check("n", fit.people());
    }

    @Test
    void countsOfCopenhagenHousing() {
        KnownAnswers known = KnownAnswers.of("polr_housing");
        Table housing = known.table();
        OrdinalFit fit = CumulativeLink.fit(
                        Link.LOGIT,
                        Response.named(List.of("Low", "Medium", "High"), housing.texts("Sat"), housing.numbers("Freq")),
                        List.of(
                                Covariate.groups("Infl", housing.texts("Infl"), List.of("Low", "Medium", "High")),
                                Covariate.groups(
                                        "Type",
                                        housing.texts("Type"),
                                        List.of("Tower", "Apartment", "Atrium", "Terrace")),
                                Covariate.groups("Cont", housing.texts("Cont"), List.of("Low", "High"))))
                .fitted()
                .orElseThrow();
        assertThat(fit.coefficients()).hasSize(6).allSatisfy(one -> known.check("coef/" + one.name(), one.estimate()));
        assertThat(fit.thresholds()).hasSize(2).allSatisfy(one -> known.check("zeta/" + one.name(), one.estimate()));
        fit.coefficients().forEach(one -> known.check("se/" + one.name(), one.se()));
        fit.thresholds().forEach(one -> known.check("se/" + one.name(), one.se()));
        known.check("deviance", -2 * fit.logLik());
    }

    @Test
    void mannAndWhitneyOfTiedRatings() {
        KnownAnswers known = KnownAnswers.of("mannwhitney_wine");
        MannWhitney test = MannWhitney.of(known.numbers("warm"), known.numbers("cold"));
        known.check("W", test.w());
        known.check("p_cc", test.normal(TWO_SIDED, true).orElseThrow());
        known.check("p_nocc", test.normal(TWO_SIDED, false).orElseThrow());
        known.check("A12", test.superiority());
        known.check("cliffs_delta", test.cliffsDelta());
    }

    @Test
    void mannAndWhitneyExactly() {
        KnownAnswers known = KnownAnswers.of("mannwhitney_exact_small");
        MannWhitney test =
                MannWhitney.of(new double[] {1.1, 2.2, 3.3, 4.4, 9.5}, new double[] {0.5, 1.2, 2.0, 2.5, 3.1, 3.2});
        known.check("W", test.w());
        known.check("p", test.p(TWO_SIDED).orElseThrow());
    }

    private static void check(KnownAnswers known, String statistic, ChiSquared test) {
        known.check(statistic, test.statistic());
        known.check("df", test.df());
        known.check("p", test.p());
    }

    private static List<double[]> groups(Table table, String by, String value) {
        Map<String, List<Double>> groups = new LinkedHashMap<>();
        List<String> keys = table.texts(by);
        double[] values = table.numbers(value);
        for (int i = 0; i < values.length; i++) {
            groups.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(values[i]);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToDouble(number -> number).toArray())
                .toList();
    }

    @Test
    void kruskalAndWallisOfOzone() {
        KnownAnswers known = KnownAnswers.of("kruskal_airquality");
        check(
                known,
                "H",
                KruskalWallis.of(groups(known.table(), "Month", "Ozone")).orElseThrow());
    }

    @Test
    void kruskalAndWallisOfTiedRatings() {
        KnownAnswers known = KnownAnswers.of("kruskal_wine_judge");
        check(
                known,
                "H",
                KruskalWallis.of(groups(known.table(), "judge", "rating")).orElseThrow());
    }

    @Test
    void friedmanOfJudges() {
        KnownAnswers known = KnownAnswers.of("friedman_wine");
        check(known, "chi2", Friedman.of(known.matrix("matrix")).orElseThrow());
    }

    @Test
    void incomeAndSatisfactionByGender() {
        KnownAnswers known = KnownAnswers.of("coin_jobsatisfaction");
        Table jobs = known.table();
        List<String> incomes = jobs.texts("Income").stream().distinct().toList();
        List<String> levels = jobs.texts("Job.Satisfaction").stream().distinct().toList();
        Map<String, double[][]> strata = new LinkedHashMap<>();
        for (int i = 0; i < jobs.rows().size(); i++) {
            double[][] counts = strata.computeIfAbsent(
                    jobs.texts("Gender").get(i), gender -> new double[incomes.size()][levels.size()]);
            counts[incomes.indexOf(jobs.texts("Income").get(i))][
                            levels.indexOf(jobs.texts("Job.Satisfaction").get(i))] +=
                    jobs.numbers("Freq")[i];
        }
        StratifiedTable table = StratifiedTable.of(List.copyOf(strata.values()));
        known.check("cmh_chi2", table.association().orElseThrow().statistic());
        known.check("cmh_p", table.association().orElseThrow().p());
        known.check("lbl_Z", table.linearByLinear().orElseThrow());
        known.check("lbl_p", TWO_SIDED.ofNormal(table.linearByLinear().orElseThrow()));
    }

    @Test
    void satisfactionByInfluence() {
        KnownAnswers known = KnownAnswers.of("chisq_housing");
        ContingencyTable table = ContingencyTable.of(known.matrix("table"));
        check(known, "X2", table.chiSquared().orElseThrow());
        known.check("cramersV", table.cramersV().orElseThrow());
    }

    @Test
    void correlationsOfTiedRatings() {
        KnownAnswers known = KnownAnswers.of("spearman_kendall_wine");
        Table wine = known.table();
        double[] response = wine.numbers("response");
        double[] rating = wine.numbers("rating");
        known.check("pearson", Pearson.of(response, rating).orElseThrow().r());
        Spearman spearman = Spearman.of(response, rating).orElseThrow();
        known.check("spearman", spearman.rho());
        known.check("spearman_p", spearman.p(TWO_SIDED).orElseThrow());
        KendallTau kendall = KendallTau.of(rating, wine.numbers("judge")).orElseThrow();
        known.check("kendall_tau_b_judge", kendall.tau());
        known.check("kendall_p", kendall.p(TWO_SIDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "N", "Imp", "Soc"})
    void anInventoryGivenTwice(String scale) {
        KnownAnswers known = KnownAnswers.of("test_retest_epi");
        double[] first = known.table().numbers(scale + "_t1");
        double[] second = known.table().numbers(scale + "_t2");
        Pearson pearson = Pearson.of(first, second).orElseThrow();
        Interval interval = pearson.interval(0.95).orElseThrow();
        known.check(scale + "/n", pearson.n());
        known.check(scale + "/pearson", pearson.r());
        known.check(scale + "/lower", interval.low());
        known.check(scale + "/upper", interval.high());
        known.check(
                scale + "/spearman", Spearman.of(first, second).orElseThrow().rho());
    }

    @Test
    void itemsAskedTwice() {
        KnownAnswers known = KnownAnswers.of("sai_item_retest");
        Table table = known.table();
        known.check("n", table.rows().size());
        assertThat(known.expected().required("spearman").properties())
                .hasSize(20)
                .allSatisfy(item -> known.check(
                        "spearman/" + item.getKey(),
                        Spearman.of(table.numbers(item.getKey() + "_t1"), table.numbers(item.getKey() + "_t2"))
                                .orElseThrow()
                                .rho()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void thePosteriorOfFivePoints(String name) {
        KnownAnswers known = KnownAnswers.of("dirichlet_multinomial");
        DirichletPosterior posterior =
                DirichletPosterior.of(known.numbers(name + "/counts"), known.numbers(name + "/alpha"));
        known.check(name + "/post_mean", posterior.means());
        Interval[] intervals = IntStream.range(0, 5)
                .mapToObj(answer -> posterior.interval(answer, 0.95))
                .toArray(Interval[]::new);
        known.check(
                name + "/lo95",
                Arrays.stream(intervals).mapToDouble(Interval::low).toArray());
        known.check(
                name + "/hi95",
                Arrays.stream(intervals).mapToDouble(Interval::high).toArray());
        known.check(name + "/top2_mean", posterior.topMean(2));
        known.check(name + "/top2_lo95", posterior.topInterval(2, 0.95).low());
        known.check(name + "/top2_hi95", posterior.topInterval(2, 0.95).high());
        known.check(name + "/mean_score", posterior.meanScore());
        known.check(name + "/mean_score_sd", posterior.meanScoreSd());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void intervalsOfAShare(int place) {
        KnownAnswers known = KnownAnswers.of("proportion_ci");
        Proportion share = new Proportion(known.number(place + "/x"), known.number(place + "/n"));
        Interval wilson = share.wilson(0.95);
        Interval exact = share.clopperPearson(0.95);
        known.check(place + "/wilson", new double[] {wilson.low(), wilson.high()});
        known.check(place + "/clopper_pearson", new double[] {exact.low(), exact.high()});
    }

    @Test
    void twoShares() {
        KnownAnswers known = KnownAnswers.of("two_proportions");
        TwoProportions two = TwoProportions.of(new Proportion(120, 300), new Proportion(95, 300));
        known.check("X2", two.test().orElseThrow().statistic());
        known.check("p", two.test().orElseThrow().p());
        known.check(
                "diff_ci",
                new double[] {two.interval(0.95).low(), two.interval(0.95).high()});
    }

    @Test
    void manyPValues() {
        KnownAnswers known = KnownAnswers.of("p_adjust");
        double[] p = known.numbers("p");
        known.check("holm", Adjustment.HOLM.adjust(p));
        known.check("hochberg", Adjustment.HOCHBERG.adjust(p));
        known.check("BH", Adjustment.BENJAMINI_HOCHBERG.adjust(p));
        known.check("bonferroni", Adjustment.BONFERRONI.adjust(p));
    }

    @Test
    void sizesOfSamples() {
        KnownAnswers known = KnownAnswers.of("power");
        TTestPower means = TTestPower.twoGroups(1.1);
        known.check(
                "t_n_per_group_delta0.25_sd1.1_power.8", means.size(0.25, 0.8).orElseThrow());
        known.check("t_power_n300_delta.2_sd1.1", means.power(300, 0.2));
        known.check(
                "prop_n_.40_vs_.48_power.8",
                ProportionPower.usual().size(0.40, 0.48, 0.8).orElseThrow());
    }

    @Test
    void distanceOfTiedRatings() {
        KnownAnswers known = KnownAnswers.of("ks_wine");
        Table wine = known.table();
        List<double[]> groups = groups(wine, "temp", "rating");
        KolmogorovSmirnov test = KolmogorovSmirnov.of(groups.get(1), groups.get(0));
        known.check("D", test.d());
        known.check("similarity", test.similarity());
    }
}
