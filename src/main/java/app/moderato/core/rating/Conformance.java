package app.moderato.core.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs the SSR formula on given numbers and measures how far its results lie from the expected ones. Pure. */
public final class Conformance {
    /** The largest difference that still counts as the same formula. */
    public static final double TOLERANCE = 1e-9;

    private Conformance() {}

    /** @throws IllegalArgumentException if a case's numbers do not fit each other */
    public static ConformanceReport run(List<ConformanceCase> cases) {
        return new ConformanceReport(cases.stream()
                .map(given -> switch (given) {
                    case ConformanceCase.Similarity similarity -> similarity(similarity);
                    case ConformanceCase.Temperature temperature -> temperature(temperature);
                })
                .toList());
    }

    private static ConformanceReport.Outcome similarity(ConformanceCase.Similarity given) {
        Differences differences = new Differences();
        List<double[]> cosines = given.cosines();
        if (!given.responses().isEmpty()) {
            cosines = cosines(given);
            for (int i = 0; i < given.cosines().size(); i++) {
                differences.add("cosine", cosines.get(i), given.cosines().get(i));
            }
        }
        List<Rating> ratings = rate(cosines, new SsrSettings(1, null, given.epsilon()));
        compareRows("pmf", ratings, given.pmf(), differences);
        for (int i = 0; i < given.expectation().size(); i++) {
            if (!given.expectation().get(i).isNaN()) {
                differences.add(
                        "expectation",
                        ratings.get(i).pmf().mean(),
                        given.expectation().get(i));
            }
        }
        if (!given.surveyPmf().isEmpty()) {
            Pmf survey = Pmf.mean(ratings.stream().map(Rating::pmf).toList());
            differences.add("survey pmf", survey.toArray(), doubles(given.surveyPmf()));
        }
        for (ConformanceCase.Tempered tempered : given.tempered()) {
            SsrSettings settings = new SsrSettings(tempered.temperature(), tempered.maxTemperature(), given.epsilon());
            compareRows(
                    "pmf at temperature " + tempered.temperature(),
                    rate(cosines, settings),
                    tempered.pmf(),
                    differences);
        }
        return differences.outcome(given.id());
    }

    private static List<double[]> cosines(ConformanceCase.Similarity given) {
        List<double[]> cosines = new ArrayList<>();
        for (double[] response : given.responses()) {
            cosines.add(given.anchors().stream()
                    .mapToDouble(anchor -> Ssr.cosine(anchor, response))
                    .toArray());
        }
        return cosines;
    }

    private static List<Rating> rate(List<double[]> cosines, SsrSettings settings) {
        return cosines.stream().map(row -> Ssr.rate(List.of(row), settings)).toList();
    }

    private static void compareRows(
            String what, List<Rating> ratings, List<double[]> expected, Differences differences) {
        IntStream.range(0, expected.size()).forEach(i -> {
            Rating rating = ratings.get(i);
            double[] row = expected.get(i);
            if (row.length == 0) {
                differences.undecided(what, rating.undecided());
            } else {
                differences.add(what, rating.pmf().toArray(), row);
            }
        });
    }

    private static ConformanceReport.Outcome temperature(ConformanceCase.Temperature given) {
        Differences differences = new Differences();
        SsrSettings settings = new SsrSettings(given.temperature(), given.maxTemperature(), 0);
        Pmf tempered = Ssr.temper(Pmf.of(doubles(given.pmf())), settings.effectiveTemperature());
        differences.add("pmf at temperature " + given.temperature(), tempered.toArray(), doubles(given.expected()));
        return differences.outcome(given.id());
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
