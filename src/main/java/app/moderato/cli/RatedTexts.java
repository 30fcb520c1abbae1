package app.moderato.cli;

import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Scale;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ratings of a table's texts as columns, as JSON and as a sentence, with their stamp. */
record RatedTexts(Scale scale, SsrSettings settings, String embedder, List<Optional<Rating>> ratings, double seconds)
        implements RatedColumns {

    @Override
    public List<String> names() {
        return RatedColumns.names(scale.points());
    }

    @Override
    public String prefix() {
        return "ssr";
    }

    @Override
    public List<List<String>> cells() {
        List<String> missing = Collections.nCopies(scale.points() + 1, "");
        return ratings.stream()
                .map(rating -> rating.map(Rating::pmf).map(RatedColumns::cells).orElse(missing))
                .toList();
    }

    @Override
    public Map<String, Object> json(List<String> warnings, @Nullable Path out) {
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
            value.put(
                    "ratings",
                    ratings.stream()
                            .map(rating -> rating.map(Rating::pmf)
                                    .map(RatedColumns::json)
                                    .orElse(null))
                            .toList());
        } else {
            value.put("out", out.toString());
        }
        return value;
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

    @Override
    public String sentence() {
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
