package app.moderato.core.analysis.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@link Reliability} from one question's ratings. */
final class ReliabilityFigures {
    private ReliabilityFigures() {}

    /** @param concepts at least one */
    static Reliability of(List<RatedConcept> concepts, Splits splits) {
        List<RatedConcept> split = concepts.stream()
                .filter(concept -> concept.humans().size() >= Halves.LEAST)
                .toList();
        if (split.isEmpty()) {
            return none(splits);
        }
        boolean same = SamePeople.in(split);
        Halves halves = halves(split, splits);
        Attainment attainment = Attainment.of(halves);
        return new Reliability(
                split.size(),
                attainment.ceiling(),
                attainment.test(),
                attainment.ratio(),
                attainment.ratio().isPresent()
                        ? ConceptResampling.interval(
                                halves, attainment.ceiling().orElseThrow(), splits.seed())
                        : Optional.empty(),
                disattenuated(split, attainment.ceiling()),
                OptionalDouble.of(halves.ks()),
                same,
                same ? Attainment.of(byPerson(split, splits)).ratio() : OptionalDouble.empty(),
                splits);
    }

    private static Reliability none(Splits splits) {
        OptionalDouble empty = OptionalDouble.empty();
        return new Reliability(0, empty, empty, empty, Optional.empty(), empty, empty, false, empty, splits);
    }

    private static Halves halves(List<RatedConcept> concepts, Splits splits) {
        double[] means = concepts.stream()
                .mapToDouble(concept -> concept.match().synthetic().mean())
                .toArray();
        return Halves.of(
                concepts.stream().map(concept -> Alike.of(concept.humans())).toList(),
                means,
                concepts.getFirst().points(),
                splits);
    }

    private static Halves byPerson(List<RatedConcept> concepts, Splits splits) {
        double[] fromPeople = new double[concepts.size()];
        Arrays.fill(fromPeople, Double.NaN);
        return Halves.of(
                concepts.stream().map(SamePeople::oneByOne).toList(),
                fromPeople,
                concepts.getFirst().points(),
                splits);
    }

    private record Attainment(OptionalDouble ceiling, OptionalDouble test, OptionalDouble ratio) {
        static Attainment of(Halves halves) {
            int concepts = halves.concepts();
            int[] once = new int[concepts];
            Arrays.fill(once, 1);
            SplitCorrelations.Means means = concepts < Correlation.LEAST
                    ? new SplitCorrelations.Means(Double.NaN, Double.NaN)
                    : SplitCorrelations.of(halves, new int[][] {once})[0];
            return new Attainment(
                    known(means.halves()),
                    known(means.synthetic()),
                    means.halves() > 0 ? known(means.attainment()) : OptionalDouble.empty());
        }
    }

    /** r(model, all people) / √(2R / (1 + R)), see {@link Reliability#disattenuated}. */
    private static OptionalDouble disattenuated(List<RatedConcept> concepts, OptionalDouble ceiling) {
        if (ceiling.isEmpty() || !(ceiling.getAsDouble() > 0)) {
            return OptionalDouble.empty();
        }
        double r = ceiling.getAsDouble();
        List<ConceptMatch> matches = concepts.stream().map(RatedConcept::match).toList();
        OptionalDouble plain = Correlation.pearson(
                matches.stream().mapToDouble(match -> match.synthetic().mean()).toArray(),
                matches.stream().mapToDouble(match -> match.human().mean()).toArray());
        return plain.isEmpty() ? plain : OptionalDouble.of(plain.getAsDouble() / Math.sqrt(2 * r / (1 + r)));
    }

    private static OptionalDouble known(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
