package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.StatUtils;

/** {@link Agreement} from the concepts' figures. */
final class AgreementFigures {
    private AgreementFigures() {}

    /**
     * @param concepts at least one
     * @param pooled the distribution of all human ratings of these concepts
     */
    static Agreement of(List<ConceptMatch> concepts, Pmf pooled) {
        double[] human = values(concepts, concept -> concept.human().mean());
        double[] synthetic = values(concepts, concept -> concept.synthetic().mean());
        return new Agreement(
                Correlation.pearson(synthetic, human),
                Correlation.spearman(synthetic, human),
                mean(concepts, ConceptMatch::ks),
                Arrays.stream(values(concepts, ConceptMatch::ks)).min().orElseThrow(),
                mean(
                        concepts,
                        concept -> KsSimilarity.of(pooled, concept.human().pmf())),
                mean(concepts, concept -> Math.abs(concept.gap())),
                mean(concepts, ConceptMatch::gap),
                mean(concepts, concept -> Math.abs(concept.top2Gap())),
                mean(concepts, ConceptMatch::top2Gap),
                PairOrder.of(concepts),
                sdRatio(concepts),
                ratioOfMeans(synthetic, human));
    }

    private static OptionalDouble sdRatio(List<ConceptMatch> concepts) {
        return concepts.stream()
                .filter(concept -> concept.human().pmf().sd() > 1e-9)
                .mapToDouble(concept ->
                        concept.synthetic().pmf().sd() / concept.human().pmf().sd())
                .average();
    }

    private static OptionalDouble ratioOfMeans(double[] synthetic, double[] human) {
        return human.length > 1 && Correlation.varies(human)
                ? OptionalDouble.of(Math.sqrt(StatUtils.variance(synthetic) / StatUtils.variance(human)))
                : OptionalDouble.empty();
    }

    private static double mean(List<ConceptMatch> concepts, ToDoubleFunction<ConceptMatch> figure) {
        return concepts.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double[] values(List<ConceptMatch> concepts, ToDoubleFunction<ConceptMatch> figure) {
        return concepts.stream().mapToDouble(figure).toArray();
    }
}
