package app.moderato.file.scale;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.calibration.CalibratedScorer;
import app.moderato.core.rating.calibration.Calibration;
import app.moderato.core.rating.calibration.Calibrator;
import app.moderato.core.rating.calibration.Label;
import app.moderato.core.rating.calibration.Labels;
import app.moderato.core.study.Scale;
import app.moderato.file.table.CsvTable;
import app.moderato.provider.minilm.MiniLm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/** Restaurant reviews with their stars, embedded once, and how calibrations on 200 of them rate the others. */
public final class CalibratedReviews {
    private static final Path REVIEWS = Path.of("../shared/data/text_ratings/zomato_restaurants.csv");
    private static final int LABELS = 200;

    private final List<Label> reviews;
    private final Known embedder;
    private final Scale scale = new BundledScales().find("satisfaction").orElseThrow();

    /**
     * Means over the samples.
     *
     * @param spearman of ratings and stars of the reviews that were no labels
     * @param promised the calibrations' own cross-validated rank correlation
     * @param mae of those reviews
     * @param promisedMae the calibrations' own
     * @param outside share of those reviews outside the labels' domain
     */
    public record Found(
            int reviews, double spearman, double promised, double mae, double promisedMae, double outside) {}

    private CalibratedReviews(List<Label> reviews, Known embedder) {
        this.reviews = reviews;
        this.embedder = embedder;
    }

    /** @param step takes every step-th review */
    public static CalibratedReviews every(int step) throws Exception {
        assumeTrue(Files.exists(REVIEWS), "skipped: " + REVIEWS + " is absent");
        CsvTable table = CsvTable.read(REVIEWS);
        List<String> texts = table.column("text");
        List<String> stars = table.column("rating");
        List<Label> reviews = IntStream.range(0, texts.size())
                .filter(i -> i % step == 0 && SsrScorer.isUsable(texts.get(i)))
                .mapToObj(i -> new Label(texts.get(i), Integer.parseInt(stars.get(i))))
                .toList();
        try (MiniLm model = new MiniLm()) {
            Known known = new Known(model.id(), new ConcurrentHashMap<>());
            Scale scale = new BundledScales().find("satisfaction").orElseThrow();
            List<String> all = new ArrayList<>(reviews.stream().map(Label::text).toList());
            scale.sets().forEach(set -> all.addAll(set.anchors()));
            all.parallelStream().forEach(text -> known.learn(text, model));
            return new CalibratedReviews(reviews, known);
        }
    }

    public Found over(int samples) throws Exception {
        double[] sums = new double[5];
        for (int seed = 0; seed < samples; seed++) {
            double[] one = sample(seed);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += one[i] / samples;
            }
        }
        return new Found(reviews.size(), sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private double[] sample(long seed) throws Exception {
        List<Label> shuffled = new ArrayList<>(reviews);
        Collections.shuffle(shuffled, new SplittableRandom(seed));
        Labels labels = Labels.of(5, shuffled.subList(0, LABELS));
        Calibration calibration = Calibrator.fit(labels, scale, embedder, seed);
        CalibratedScorer scorer = CalibratedScorer.of(calibration, scale, embedder);
        List<Label> rest = shuffled.subList(LABELS, shuffled.size());
        double[] means = new double[rest.size()];
        double outside = 0;
        double mae = 0;
        for (int i = 0; i < means.length; i++) {
            var rated = scorer.rate(rest.get(i).text()).orElseThrow();
            means[i] = rated.pmf().mean();
            outside += rated.outside().isEmpty() ? 0 : 1;
            mae += Math.abs(means[i] - rest.get(i).rating());
        }
        double[] stars = rest.stream().mapToDouble(Label::rating).toArray();
        return new double[] {
            new SpearmansCorrelation().correlation(means, stars),
            calibration.error().spearman(),
            mae / means.length,
            calibration.error().mae(),
            outside / means.length
        };
    }

    private record Known(String id, Map<String, float[]> vectors) implements Embedder {
        void learn(String text, Embedder model) {
            try {
                vectors.put(text, model.embed(text));
            } catch (LlmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public float[] embed(String text) {
            return Objects.requireNonNull(vectors.get(text), text);
        }
    }
}
