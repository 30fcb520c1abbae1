package app.moderato.file.scale;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.llm.Embedder;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.rating.TextRater;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.file.table.CsvTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * Reviews of 50 restaurants with the stars their writers gave, and what a scale recovers of them.
 *
 * @param step takes every step-th review
 */
public record RestaurantReviews(int step) {
    private static final Path REVIEWS = Path.of("../shared/data/text_ratings/zomato_restaurants.csv");
    private static final Path BASELINE = Path.of("../shared/data/ssr_golden/anchors_baseline.json");

    /** How the SSR means of a scale go with the stars, over reviews and over restaurants. */
    public record Agreement(
            int reviews,
            double spearman,
            double pearson,
            double productSpearman,
            double productPearson,
            double seconds) {}

    public static RestaurantReviews every(int step) {
        assumeTrue(Files.exists(REVIEWS) && Files.exists(BASELINE), "skipped: " + REVIEWS + " is absent");
        return new RestaurantReviews(step);
    }

    /** The baseline's four satisfaction sets as one scale. */
    public static Scale baseline() throws Exception {
        JsonNode file = new ObjectMapper().readTree(BASELINE.toFile());
        List<ReferenceSet> sets = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            if (entry.getKey().startsWith("sat_")) {
                List<String> anchors = new ArrayList<>();
                entry.getValue().forEach(anchor -> anchors.add(anchor.asText()));
                sets.add(new ReferenceSet(entry.getKey(), anchors));
            }
        }
        return new Scale("baseline", "en", 5, List.of("1", "2", "3", "4", "5"), "1", sets);
    }

    /** The reviews with words in them. */
    public List<float[]> embedded(Embedder model) throws Exception {
        CsvTable table = CsvTable.read(REVIEWS);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i += step) {
            if (!cell(table, "text", i).isBlank()) {
                vectors.add(model.embed(cell(table, "text", i)));
            }
        }
        return vectors;
    }

    public Agreement rate(Scale scale, Embedder model) throws Exception {
        CsvTable table = CsvTable.read(REVIEWS);
        int[] rows = IntStream.range(0, table.rows().size())
                .filter(i -> i % step == 0)
                .filter(i -> !cell(table, "text", i).isBlank())
                .toArray();
        List<String> texts =
                IntStream.of(rows).mapToObj(i -> cell(table, "text", i)).toList();
        long start = System.nanoTime();
        SsrScorer scorer = SsrScorer.of(scale, model, SsrSettings.DEFAULT);
        double[] means = TextRater.rate(texts, scorer, Runtime.getRuntime().availableProcessors(), _ -> {}).stream()
                .mapToDouble(rating -> rating.map(Rating::pmf).map(Pmf::mean).orElse(3.0))
                .toArray();
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] stars = IntStream.of(rows)
                .mapToDouble(i -> Double.parseDouble(cell(table, "rating", i)))
                .toArray();
        String[] products =
                IntStream.of(rows).mapToObj(i -> cell(table, "product", i)).toArray(String[]::new);
        double[] productMeans = byProduct(products, means);
        double[] productStars = byProduct(products, stars);
        return new Agreement(
                rows.length,
                new SpearmansCorrelation().correlation(means, stars),
                new PearsonsCorrelation().correlation(means, stars),
                new SpearmansCorrelation().correlation(productMeans, productStars),
                new PearsonsCorrelation().correlation(productMeans, productStars),
                seconds);
    }

    /** A review with the stars its writer gave and what its words are rated. */
    @FunctionalInterface
    public interface Review {
        void take(String id, String product, int stars, Pmf pmf);
    }

    /** Tells of each review whose stars are whole; half stars are on no scale of five points. */
    public void each(Scale scale, Embedder model, Review review) throws Exception {
        CsvTable table = CsvTable.read(REVIEWS);
        int[] rows = IntStream.range(0, table.rows().size())
                .filter(i -> i % step == 0)
                .filter(i -> !cell(table, "text", i).isBlank())
                .filter(i -> Double.parseDouble(cell(table, "rating", i)) % 1 == 0)
                .toArray();
        List<String> texts =
                IntStream.of(rows).mapToObj(i -> cell(table, "text", i)).toList();
        SsrScorer scorer = SsrScorer.of(scale, model, SsrSettings.DEFAULT);
        var ratings = TextRater.rate(texts, scorer, Runtime.getRuntime().availableProcessors(), _ -> {});
        for (int k = 0; k < rows.length; k++) {
            int row = rows[k];
            ratings.get(k)
                    .ifPresent(rating -> review.take(
                            cell(table, "id", row),
                            cell(table, "product", row),
                            (int) Double.parseDouble(cell(table, "rating", row)),
                            rating.pmf()));
        }
    }

    private static String cell(CsvTable table, String column, int row) {
        return table.rows().get(row).get(table.header().indexOf(column));
    }

    private static double[] byProduct(String[] products, double[] values) {
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sum = sums.computeIfAbsent(products[i], _ -> new double[2]);
            sum[0] += values[i];
            sum[1]++;
        }
        return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }
}
