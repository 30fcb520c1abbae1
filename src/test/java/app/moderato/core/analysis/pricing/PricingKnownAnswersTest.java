package app.moderato.core.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.KnownAnswers;
import app.moderato.core.analysis.pricing.NewtonMillerSmith.Intent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers computed with R's pricesensitivitymeter 1.3.3. */
class PricingKnownAnswersTest {
    /** The package's chances to buy for 1 to 5. */
    private static final double[] CHANCES = {0, 0.1, 0.3, 0.5, 0.7};

    private static void check(KnownAnswers known, String under, VanWestendorp meter) {
        known.check(under + "/total", meter.total());
        known.check(under + "/invalid", meter.invalid());
        known.check(under + "/PMC_lower", meter.lower().orElseThrow());
        known.check(under + "/PME_upper", meter.upper().orElseThrow());
        known.check(under + "/IDP", meter.indifference().orElseThrow());
        known.check(under + "/OPP", meter.optimum().orElseThrow());
    }

    @Test
    void twoHundredPeopleGiveThePackagesPointsWithAndWithoutInterpolation() {
        KnownAnswers known = KnownAnswers.of("van_westendorp_readme");
        KnownAnswers.Table table = known.table();
        double[][] prices = {
            table.numbers("tch"), table.numbers("ch"), table.numbers("ex"), table.numbers("tex"),
        };
        double[] cheap = table.numbers("pi_cheap");
        double[] expensive = table.numbers("pi_expensive");
        List<PriceLimits> limits = IntStream.range(0, cheap.length)
                .mapToObj(i -> new PriceLimits(prices[0][i], prices[1][i], prices[2][i], prices[3][i]))
                .toList();
        check(known, "with_nms", VanWestendorp.of(limits));
        check(known, "interpolated", VanWestendorp.of(limits, Crossing.MIN, OptionalDouble.of(0.01)));
        NewtonMillerSmith extension = NewtonMillerSmith.of(IntStream.range(0, cheap.length)
                .mapToObj(i -> new Intent(limits.get(i), CHANCES[(int) cheap[i] - 1], CHANCES[(int) expensive[i] - 1]))
                .toList());
        known.check("with_nms/price_optimal_reach", extension.bestReach());
        known.check("with_nms/price_optimal_revenue", extension.bestRevenue());
    }

    @Test
    void eightPeopleGiveThePackagesCurvesAndCrossings() {
        KnownAnswers known = KnownAnswers.of("van_westendorp_small");
        List<PriceLimits> people = new ArrayList<>();
        for (JsonNode row : known.expected().get("data")) {
            people.add(new PriceLimits(
                    row.get("tch").asDouble(),
                    row.get("ch").asDouble(),
                    row.get("ex").asDouble(),
                    row.get("tex").asDouble()));
        }
        VanWestendorp meter = VanWestendorp.of(people);
        check(known, "res", meter);
        PriceCurves curves = meter.curves();
        assertThat(curves.prices()).hasSize(known.expected().get("curves").size());
        for (int i = 0; i < curves.prices().size(); i++) {
            String place = "curves/" + i + "/";
            known.check(place + "price", curves.prices().get(i));
            known.check(place + "ecdf_toocheap", curves.tooCheap().get(i));
            known.check(place + "ecdf_cheap", curves.cheap().get(i));
            known.check(place + "ecdf_expensive", curves.expensive().get(i));
            known.check(place + "ecdf_tooexpensive", curves.tooExpensive().get(i));
            known.check(place + "ecdf_not_cheap", curves.notCheap().get(i));
            known.check(place + "ecdf_not_expensive", curves.notExpensive().get(i));
        }
    }
}
