package app.moderato.cli;

import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Scale;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ratings of a table's texts as columns, as JSON and as a sentence, with their stamp. */
record RatedTexts(Scale scale, SsrSettings settings, String embedder, List<Optional<Rating>> ratings, double seconds) {

    /** {@code mean,p1..pn}; where the table has such a column already, all get a prefix that makes them new. */
    List<String> columns(List<String> taken) {
        List<String> plain = new ArrayList<>(List.of("mean"));
        IntStream.rangeClosed(1, scale.points()).forEach(r -> plain.add("p" + r));
        Set<String> names = new HashSet<>(taken);
        List<String> columns = plain;
        for (int i = 1; columns.stream().anyMatch(names::contains); i++) {
            String prefix = i == 1 ? "ssr_" : "ssr" + i + "_";
            columns = plain.stream().map(name -> prefix + name).toList();
        }
        return columns;
    }

    List<List<String>> cells() {
        List<String> missing = Collections.nCopies(scale.points() + 1, "");
        return ratings.stream()
                .map(rating -> rating.map(Rating::pmf).map(RatedTexts::cells).orElse(missing))
                .toList();
    }

    private static List<String> cells(Pmf pmf) {
        List<String> cells = new ArrayList<>(List.of(number(pmf.mean())));
        pmf.stream().mapToObj(RatedTexts::number).forEach(cells::add);
        return cells;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /** @param out the file written; without one the rows are part of the value */
    Map<String, Object> json(List<String> warnings, @Nullable Path out) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("scale", scale.id());
        value.put("version", scale.version());
        value.put("method", "ssr");
        value.put("formula", Ssr.FORMULA);
        value.put("embeddings", embedder);
        value.put("temperature", settings.temperature());
        value.put("epsilon", settings.epsilon());
        value.put("rows", ratings.size());
        value.put("rated", rated().size());
        value.put("undecided", undecided());
        value.put("seconds", seconds);
        value.put("mean", survey().map(Pmf::mean).orElse(null));
        value.put("pmf", survey().map(Pmf::toArray).orElse(null));
        value.put("warnings", warnings);
        if (out == null) {
            value.put("ratings", ratings.stream().map(RatedTexts::json).toList());
        } else {
            value.put("out", out.toString());
        }
        return value;
    }

    private static @Nullable Object json(Optional<Rating> rating) {
        return rating.map(Rating::pmf)
                .map(pmf -> Map.of("mean", pmf.mean(), "p", pmf.toArray()))
                .orElse(null);
    }

    private List<Rating> rated() {
        return ratings.stream().flatMap(Optional::stream).toList();
    }

    private long undecided() {
        return rated().stream().filter(Rating::undecided).count();
    }

    private Optional<Pmf> survey() {
        List<Pmf> pmfs = rated().stream().map(Rating::pmf).toList();
        return pmfs.isEmpty() ? Optional.empty() : Optional.of(Pmf.mean(pmfs));
    }

    String sentence() {
        int count = rated().size();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d of %d texts rated on %s (version %s) in %.1f s, %.0f a second",
                count,
                ratings.size(),
                scale.id(),
                scale.version(),
                seconds,
                count / Math.max(seconds, 1e-3)));
        survey().ifPresent(pmf -> text.append(String.format(Locale.ROOT, "; mean %.2f", pmf.mean())));
        text.append(undecided() > 0 ? "; " + undecided() + " undecided, counted as uniform." : ".");
        return text.toString();
    }
}
