package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.correlation.Pearson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/** People's answers and the model's for the same people, variable by variable. */
public final class PairsAnalysis {
    private static final double LEVEL = 0.95;

    private PairsAnalysis() {}

    /** One per variable, in the order they are first met. */
    public static List<PairedVariable> of(List<RatingPair> pairs) {
        Map<String, List<RatingPair>> variables = pairs.stream()
                .collect(Collectors.groupingBy(RatingPair::variable, LinkedHashMap::new, Collectors.toList()));
        return variables.entrySet().stream()
                .map(variable -> variable(variable.getKey(), variable.getValue()))
                .toList();
    }

    private static PairedVariable variable(String name, List<RatingPair> pairs) {
        double[] human = pairs.stream().mapToDouble(RatingPair::human).toArray();
        double[] synthetic = pairs.stream().mapToDouble(RatingPair::synthetic).toArray();
        int n = human.length;
        OptionalDouble r = Correlation.pearson(human, synthetic);
        OptionalDouble t = pairedT(human, synthetic);
        OptionalDouble f = ratio(human, synthetic);
        return new PairedVariable(
                name,
                n,
                StatUtils.mean(human),
                StatUtils.mean(synthetic),
                sd(human),
                sd(synthetic),
                r,
                r.isPresent() ? new Pearson(r.getAsDouble(), n).interval(LEVEL) : Optional.empty(),
                t,
                t.isPresent() ? OptionalDouble.of(tTail(t.getAsDouble(), n)) : t,
                f,
                f.isPresent() ? OptionalDouble.of(fTails(f.getAsDouble(), n)) : f);
    }

    private static double sd(double[] values) {
        return values.length > 1 ? Math.sqrt(StatUtils.variance(values)) : 0;
    }

    private static OptionalDouble pairedT(double[] human, double[] synthetic) {
        double[] differences = IntStream.range(0, human.length)
                .mapToDouble(i -> human[i] - synthetic[i])
                .toArray();
        double sd = sd(differences);
        return sd > 0
                ? OptionalDouble.of(StatUtils.mean(differences) / (sd / Math.sqrt(human.length)))
                : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(double[] human, double[] synthetic) {
        return sd(synthetic) > 0
                ? OptionalDouble.of(StatUtils.variance(human) / StatUtils.variance(synthetic))
                : OptionalDouble.empty();
    }

    private static double tTail(double t, int n) {
        return 2 * new TDistribution(n - 1).cumulativeProbability(-Math.abs(t));
    }

    /** The far tail by 1/F, which has the same distribution, so that it does not end at a rounding error. */
    private static double fTails(double f, int n) {
        FDistribution distribution = new FDistribution(n - 1, n - 1);
        double below = distribution.cumulativeProbability(f);
        double above = distribution.cumulativeProbability(1 / f);
        return Math.min(1, 2 * Math.min(below, above));
    }
}
