package app.moderato.core.rating;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rates texts on one scale. The anchors are embedded once, when it is made; rating runs on any number of threads. */
public final class SsrScorer {
    private final Embedder embedder;
    private final SsrSettings settings;
    private final List<double[][]> anchors;

    private SsrScorer(Embedder embedder, SsrSettings settings, List<double[][]> anchors) {
        this.embedder = embedder;
        this.settings = settings;
        this.anchors = anchors;
    }

    public static SsrScorer of(Scale scale, Embedder embedder, SsrSettings settings) throws LlmException {
        List<double[][]> anchors = new ArrayList<>();
        for (ReferenceSet set : scale.sets()) {
            double[][] vectors = new double[scale.points()][];
            for (int r = 0; r < vectors.length; r++) {
                vectors[r] = toDoubles(embedder.embed(set.anchors().get(r)));
            }
            anchors.add(vectors);
        }
        return new SsrScorer(embedder, settings, anchors);
    }

    /** Empty for a text without a word or number: such an answer is missing, never uniform. */
    public Optional<Rating> rate(String text) throws LlmException {
        return isUsable(text) ? Optional.of(rate(embedder.embed(text))) : Optional.empty();
    }

    /** Whether a text holds a letter or a digit of any script. */
    public static boolean isUsable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** @param answer an embedding by this scorer's embedder */
    public Rating rate(float[] answer) {
        return Ssr.rate(cosines(answer), settings);
    }

    /**
     * What each reference set by itself makes of the answer, before the temperature.
     *
     * @param answer an embedding by this scorer's embedder
     */
    public List<Pmf> perSet(float[] answer) {
        return Ssr.perSet(cosines(answer), settings.epsilon());
    }

    private List<double[]> cosines(float[] answer) {
        double[] vector = toDoubles(answer);
        List<double[]> cosines = new ArrayList<>(anchors.size());
        for (double[][] set : anchors) {
            double[] row = new double[set.length];
            for (int r = 0; r < row.length; r++) {
                row[r] = Ssr.cosine(set[r], vector);
            }
            cosines.add(row);
        }
        return cosines;
    }

    /** The same vector for exact arithmetic. */
    public static double[] toDoubles(float[] vector) {
        double[] copy = new double[vector.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = vector[i];
        }
        return copy;
    }
}
