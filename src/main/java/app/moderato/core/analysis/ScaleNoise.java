package app.moderato.core.analysis;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.BundledText;
import app.moderato.core.study.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a scale is moved by texts that say nothing about what it measures: the 95th percentile of the cosine range (mean
 * over the reference sets of the largest less the smallest cosine over the points) of forty bundled sentences about
 * something else.
 *
 * <p>Similarity always has a largest and a smallest point, and the formula stretches whatever lies between them over the
 * whole scale: an answer that the scale hardly hears has a pmf that looks like any other. A range of 0 would be the wrong
 * limit, since no text has it. Of one answer a small range proves nothing, least of all of a long one; when most answers
 * to a question lie where sentences about something else do, the scale does not speak to them. See
 * {@link ScaleHealth#MOST_WITHIN} for what was measured.
 *
 * <p>Keeps what it measured. Any thread.
 */
public final class ScaleNoise {
    private static final double QUANTILE = 0.95;

    private final Embedder embedder;
    private final Map<Scale, Double> known = new ConcurrentHashMap<>();
    private volatile List<float[]> aside = List.of();

    public ScaleNoise(Embedder embedder) {
        this.embedder = embedder;
    }

    /** @return a cosine range, 0..2 */
    public double of(Scale scale) throws LlmException {
        Double measured = known.get(scale);
        if (measured != null) {
            return measured;
        }
        SsrScorer scorer = SsrScorer.of(scale, embedder, SsrSettings.DEFAULT);
        double[] ranges = aside().stream()
                .mapToDouble(text -> scorer.rate(text).cosineRange())
                .sorted()
                .toArray();
        double noise = Bootstrap.quantile(ranges, QUANTILE);
        known.put(scale, noise);
        return noise;
    }

    private List<float[]> aside() throws LlmException {
        if (aside.isEmpty()) {
            List<float[]> vectors = new ArrayList<>();
            for (String text : BundledText.lines(BundledText.read(ScaleNoise.class, "aside.txt"))) {
                vectors.add(embedder.embed(text));
            }
            aside = List.copyOf(vectors);
        }
        return aside;
    }
}
