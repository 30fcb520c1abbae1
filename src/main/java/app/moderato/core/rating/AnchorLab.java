package app.moderato.core.rating;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.AnchorReport.MeasuredSet;
import app.moderato.core.rating.AnchorReport.Standing;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the reference sets of a scale with an embedder. A set's anchors are rated like answers, by the scale's other
 * sets (its own would always win), at T = 1 and ε = 0.
 *
 * <p>Small embedders are weak on negation and intensity, so that plausible sentences may not tell a scale's ends apart:
 * a set that fails here costs rank correlation on real answers.
 */
public final class AnchorLab {
    private AnchorLab() {}

    public static AnchorReport measure(Scale scale, Embedder embedder) throws LlmException {
        List<double[][]> vectors = new ArrayList<>();
        for (ReferenceSet set : scale.sets()) {
            double[][] anchors = new double[scale.points()][];
            for (int r = 0; r < anchors.length; r++) {
                anchors[r] = SsrScorer.toDoubles(embedder.embed(set.anchors().get(r)));
            }
            vectors.add(anchors);
        }
        List<MeasuredSet> sets = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            sets.add(measure(scale.sets().get(i).id(), i, vectors));
        }
        return new AnchorReport(scale.id(), scale.version(), embedder.id(), sets);
    }

    private static MeasuredSet measure(String id, int index, List<double[][]> all) {
        double[][] anchors = all.get(index);
        double poles = Ssr.cosine(anchors[0], anchors[anchors.length - 1]);
        if (all.size() == 1) {
            return new MeasuredSet(id, Standing.UNMEASURED, List.of(), poles, List.of());
        }
        List<double[][]> others = new ArrayList<>(all);
        others.remove(index);
        List<Double> means = new ArrayList<>();
        for (double[] anchor : anchors) {
            means.add(mean(anchor, others));
        }
        List<AnchorCheck> checks = AnchorChecks.of(means, anchors);
        boolean passes = checks.stream().allMatch(AnchorCheck::holds);
        return new MeasuredSet(id, passes ? Standing.PASSES : Standing.FAILS, means, poles, checks);
    }

    private static double mean(double[] anchor, List<double[][]> others) {
        List<double[]> cosines = new ArrayList<>();
        for (double[][] other : others) {
            double[] row = new double[other.length];
            for (int r = 0; r < row.length; r++) {
                row[r] = Ssr.cosine(other[r], anchor);
            }
            cosines.add(row);
        }
        return Ssr.rate(cosines, SsrSettings.DEFAULT).pmf().mean();
    }
}
