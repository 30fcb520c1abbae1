package app.moderato.cli;

import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.calibration.CalibratedRating;
import app.moderato.core.rating.calibration.Calibration;
import app.moderato.core.rating.calibration.CalibrationError;
import app.moderato.core.rating.calibration.Domain;
import app.moderato.core.rating.calibration.Outside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calibrated ratings of a table's texts, each with why it lies outside what the labels cover. */
record CalibratedTexts(Calibration calibration, List<Optional<CalibratedRating>> ratings, double seconds)
        implements RatedColumns {
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(RatedColumns.names(domain().points()));
        names.add("outside");
        return names;
    }

    @Override
    public String prefix() {
        return "calibrated";
    }

    @Override
    public List<List<String>> cells() {
        List<String> missing = Collections.nCopies(domain().points() + 2, "");
        return ratings.stream()
                .map(rating -> rating.map(CalibratedTexts::cells).orElse(missing))
                .toList();
    }

    private static List<String> cells(CalibratedRating rating) {
        List<String> cells = new ArrayList<>(RatedColumns.cells(rating.pmf()));
        cells.add(codes(rating.outside()));
        return cells;
    }

    /** Several joined by a bar, as everywhere. */
    private static String codes(Set<Outside> outside) {
        return outside.stream()
                .sorted()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    @Override
    public Map<String, Object> json(List<String> warnings, @Nullable Path out) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("scale", domain().scale());
        value.put("version", domain().version());
        value.put("method", "calibrated");
        value.put("formula", calibration.formula());
        value.put("embeddings", domain().embedder());
        value.put("calibration", calibrationJson());
        value.put("rows", ratings.size());
        value.put("rated", rated().size());
        value.put("outside", outside());
        value.put("seconds", seconds);
        value.put("mean", survey().map(Pmf::mean).orElse(null));
        value.put("pmf", survey().map(Pmf::toArray).orElse(null));
        value.put("warnings", warnings);
        if (out == null) {
            value.put("ratings", ratings.stream().map(CalibratedTexts::json).toList());
        } else {
            value.put("out", out.toString());
        }
        return value;
    }

    private Map<String, Object> calibrationJson() {
        CalibrationError error = calibration.error();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("labels", domain().labels());
        value.put("counts", domain().counts());
        value.put("folds", error.folds());
        value.put("seed", calibration.seed());
        value.put("mae", error.mae());
        value.put("mae_constant", error.constantMae());
        value.put("spearman", Double.isNaN(error.spearman()) ? null : error.spearman());
        value.put("r2", error.r2());
        value.put("penalty", calibration.penalty());
        return value;
    }

    private static @Nullable Object json(Optional<CalibratedRating> rating) {
        return rating.map(one -> {
                    Map<String, Object> value = new LinkedHashMap<>(RatedColumns.json(one.pmf()));
                    value.put("outside", codes(one.outside()));
                    return value;
                })
                .orElse(null);
    }

    private Domain domain() {
        return calibration.domain();
    }

    private List<CalibratedRating> rated() {
        return ratings.stream().flatMap(Optional::stream).toList();
    }

    private long outside() {
        return rated().stream().filter(rating -> !rating.outside().isEmpty()).count();
    }

    private Optional<Pmf> survey() {
        List<Pmf> pmfs = rated().stream().map(CalibratedRating::pmf).toList();
        return pmfs.isEmpty() ? Optional.empty() : Optional.of(Pmf.mean(pmfs));
    }

    /** Cross-validated figures only. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!calibration.error().betterThanConstant()) {
            warnings.add("Warning: cross-validated, these ratings are no better than giving every text the mean label."
                    + " Do not use them.");
        }
        if (outside() > 0) {
            warnings.add("Warning: " + outside() + " of " + rated().size()
                    + (outside() == 1 ? " texts lies" : " texts lie")
                    + " outside what the labels cover; the column “outside” says why.");
        }
        return warnings;
    }

    @Override
    public String sentence() {
        CalibrationError error = calibration.error();
        return String.format(
                Locale.ROOT,
                "%d of %d texts rated on %s by %d labels in %.1f s. Cross-validated in %d folds: mean error %.2f points"
                        + " (%.2f with the mean label for every text), Spearman %.2f, R² %.2f.",
                rated().size(),
                ratings.size(),
                domain().scale(),
                domain().labels(),
                seconds,
                error.folds(),
                error.mae(),
                error.constantMae(),
                error.spearman(),
                error.r2());
    }
}
