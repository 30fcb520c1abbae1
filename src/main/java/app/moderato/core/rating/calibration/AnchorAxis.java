package app.moderato.core.rating.calibration;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a text lies between the two ends of a scale: cos(highest anchor, text) − cos(lowest anchor, text), −2..2, averaged
 * over the scale's reference sets. Any thread.
 */
final class AnchorAxis {
    private final List<double[]> lowest = new ArrayList<>();
    private final List<double[]> highest = new ArrayList<>();

    private AnchorAxis() {}

    static AnchorAxis of(Scale scale, Embedder embedder) throws LlmException {
        AnchorAxis axis = new AnchorAxis();
        for (ReferenceSet set : scale.sets()) {
            axis.lowest.add(SsrScorer.toDoubles(embedder.embed(set.anchors().getFirst())));
            axis.highest.add(SsrScorer.toDoubles(embedder.embed(set.anchors().getLast())));
        }
        return axis;
    }

    double place(double[] vector) {
        double sum = 0;
        for (int i = 0; i < lowest.size(); i++) {
            sum += Ssr.cosine(highest.get(i), vector) - Ssr.cosine(lowest.get(i), vector);
        }
        return sum / lowest.size();
    }
}
