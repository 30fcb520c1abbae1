package app.moderato.core.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.KnownAnswers;
import app.moderato.core.analysis.agreement.CohenKappa.Weights;
import app.moderato.core.analysis.agreement.Icc.Model;
import app.moderato.core.analysis.agreement.Icc.Unit;
import app.moderato.core.analysis.agreement.KrippendorffAlpha.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers computed with R's irr 0.84.1 and psych 2.2.9. */
class AgreementKnownAnswersTest {
    private static final String ANXIETY = "inputs/irr_anxiety.csv";
    private static final String[] RATERS = {"rater1", "rater2", "rater3"};

    /** A row per line of the table. */
    private static double[][] rows(KnownAnswers.Table table, String... columns) {
        double[][] values = Arrays.stream(columns).map(table::numbers).toArray(double[][]::new);
        return IntStream.range(0, values[0].length)
                .mapToObj(i ->
                        Arrays.stream(values).mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] columns(KnownAnswers.Table table, String... columns) {
        return Arrays.stream(columns).map(table::numbers).toArray(double[][]::new);
    }

    @Test
    void krippendorffsOwnExampleWithGapsHoldsOnAllFourLevels() {
        KnownAnswers known = KnownAnswers.of("krippendorff_nmm");
        String[] units = IntStream.rangeClosed(1, 12).mapToObj(i -> "V" + i).toArray(String[]::new);
        double[][] coders = rows(known.table(), units);
        for (Level level : Level.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            known.check(name, KrippendorffAlpha.of(coders, level).orElseThrow());
            known.check(name, KrippendorffAlpha.asIrr(coders, level).orElseThrow());
        }
    }

    @Test
    void irrsFigureWithoutGapsIsGivenUnderItsNameAndKrippendorffsUnderHis() {
        KnownAnswers known = KnownAnswers.of("kripp_anxiety");
        double[][] coders = columns(known.table(), RATERS);
        known.check("ordinal", KrippendorffAlpha.asIrr(coders, Level.ORDINAL).orElseThrow());
        known.check("interval", KrippendorffAlpha.asIrr(coders, Level.INTERVAL).orElseThrow());
        // by the definition: 1 − observed / expected disagreement over the 60 values
        assertThat(KrippendorffAlpha.of(coders, Level.INTERVAL).orElseThrow())
                .isCloseTo(definition(coders), within(1e-12));
    }

    /** 1 − mean squared difference within people / mean squared difference of any two of all values. */
    private static double definition(double[][] coders) {
        double[] all = Arrays.stream(coders).flatMapToDouble(Arrays::stream).toArray();
        double within = 0;
        for (int unit = 0; unit < coders[0].length; unit++) {
            int at = unit;
            double[] own = Arrays.stream(coders).mapToDouble(coder -> coder[at]).toArray();
            within += pairs(own) / (own.length - 1);
        }
        return 1 - within / all.length / (pairs(all) / (all.length * (all.length - 1.0)));
    }

    private static double pairs(double[] values) {
        return Arrays.stream(values)
                .flatMap(one -> Arrays.stream(values).map(other -> (one - other) * (one - other)))
                .sum();
    }

    @Test
    void iccOfThreeFormsHoldsWithItsTestAndLimits() {
        KnownAnswers known = KnownAnswers.of("icc_anxiety");
        double[][] people = rows(known.table(), RATERS);
        check(known, "twoway_agreement_single", Icc.of(people, Model.AGREEMENT, Unit.SINGLE));
        check(known, "twoway_consistency_average", Icc.of(people, Model.CONSISTENCY, Unit.AVERAGE));
        check(known, "oneway_single", Icc.of(people, Model.ONE_WAY, Unit.SINGLE));
    }

    private static void check(KnownAnswers known, String form, Icc icc) {
        known.check(form + "/value", icc.value());
        known.check(form + "/lower", icc.low());
        known.check(form + "/upper", icc.high());
        known.check(form + "/F", icc.f());
        known.check(form + "/p", icc.p());
    }

    @Test
    void allSixFormsOfShroutAndFleissHold() {
        KnownAnswers known = KnownAnswers.of("icc_shrout_fleiss");
        double[][] targets = known.matrix("data_rows");
        known.check("ICC/ICC1", Icc.of(targets, Model.ONE_WAY, Unit.SINGLE).value());
        known.check("ICC/ICC2", Icc.of(targets, Model.AGREEMENT, Unit.SINGLE).value());
        known.check("ICC/ICC3", Icc.of(targets, Model.CONSISTENCY, Unit.SINGLE).value());
        known.check("ICC/ICC1k", Icc.of(targets, Model.ONE_WAY, Unit.AVERAGE).value());
        known.check("ICC/ICC2k", Icc.of(targets, Model.AGREEMENT, Unit.AVERAGE).value());
        known.check(
                "ICC/ICC3k", Icc.of(targets, Model.CONSISTENCY, Unit.AVERAGE).value());
    }

    @Test
    void kappaWeightedAndOfManyAndConcordanceHold() {
        KnownAnswers known = KnownAnswers.of("kappa_kendall");
        KnownAnswers.Table anxiety = known.table(ANXIETY);
        double[] first = anxiety.numbers("rater1");
        double[] second = anxiety.numbers("rater2");
        known.check(
                "kappa_squared", CohenKappa.of(first, second, Weights.SQUARED).value());
        known.check("kappa_equal", CohenKappa.of(first, second, Weights.EQUAL).value());
        Kappa fleiss = FleissKappa.of(diagnoses(known.table("inputs/irr_diagnoses.csv")));
        known.check("fleiss", fleiss.value());
        known.check("fleiss_z", fleiss.z());
        KendallW concordance = KendallW.test(columns(anxiety, RATERS));
        known.check("kendallW", concordance.value());
        known.check("kendall_chi2", concordance.chiSquared());
        known.check("kendall_p", concordance.p());
    }

    private static double[][] diagnoses(KnownAnswers.Table table) {
        List<String> names = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "rater" + i)
                .flatMap(rater -> table.texts(rater).stream())
                .distinct()
                .toList();
        return table.rows().stream()
                .map(row -> IntStream.rangeClosed(1, 6)
                        .mapToDouble(i -> names.indexOf(row.getField("rater" + i)))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void cronbachsAlphaAndThePolychoricCorrelationHold() {
        KnownAnswers known = KnownAnswers.of("cronbach_bfi");
        double[][] people = rows(known.table(), "A1", "A2", "A3", "A4", "A5");
        double[][] turned = Arrays.stream(people)
                .map(person -> new double[] {7 - person[0], person[1], person[2], person[3], person[4]})
                .toArray(double[][]::new);
        CronbachAlpha pairwise = CronbachAlpha.pairwise(turned);
        known.check("alpha_raw_A1rev_A2_A5_pairwise", pairwise.raw());
        known.check("alpha_std", pairwise.standardized());
        CronbachAlpha listwise = CronbachAlpha.listwise(rows(known.table(), "A2", "A3", "A4", "A5"));
        known.check("alpha_listwise_A2_A5", listwise.raw());
        known.check("n_listwise", listwise.n());
        known.check(
                "polychoric_A2_A3",
                Polychoric.of(known.table().numbers("A2"), known.table().numbers("A3"))
                        .orElseThrow());
    }
}
