package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.agreement.KendallW;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The model as a factor: one rating question of one study, asked of the same people by several models. Pure: the same
 * answers and seed give the same figures.
 *
 * @param models in the order of their runs; differences are against the first
 * @param rows all concepts together, then each concept in study order
 * @param noise the largest of the runs' own; null where none measured one
 */
public record ModelComparison(
        Selection selection,
        List<Model> models,
        List<Row> rows,
        @Nullable NoiseFloor noise) {
    /** Stands for all concepts together. */
    public static final String ALL = "";

    public ModelComparison {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    /**
     * @param study as it was run
     * @param runs two at least, with one panel
     */
    public static ModelComparison of(Study study, List<RunContents> runs, Selection selection) {
        return of(study, runs, selection, ScaleGauge.NONE);
    }

    /**
     * @param study as it was run
     * @param runs two at least, with one panel
     * @param gauge of the scales they share; how far their sets agree is of one run's answers and left aside
     */
    public static ModelComparison of(Study study, List<RunContents> runs, Selection selection, ScaleGauge gauge) {
        return new ModelTable(study, runs, selection, gauge.withoutAgreement()).compare();
    }

    /** @param n personas who rated this question */
    public record Model(RunId run, String provider, String name, int n) {}

    /**
     * One concept by all models.
     *
     * @param concept {@link #ALL} or the concept's id
     * @param summaries one for each model; empty where fewer than {@link Respondents#LEAST} people rated it
     * @param differences of each model after the first, less the first, paired by person where enough rated both; empty
     *     where one of the two has no summary. Holm's correction is over all differences of the table
     */
    public record Row(
            String concept,
            List<Optional<LikertSummary>> summaries,
            List<Optional<ByStatistic<Difference>>> differences) {
        public Row {
            summaries = List.copyOf(summaries);
            differences = List.copyOf(differences);
        }
    }

    public Optional<Row> row(String concept) {
        return rows.stream().filter(row -> row.concept().equals(concept)).findFirst();
    }

    /** The concept that a model puts first; empty where too few rated. */
    public Optional<String> best(int model) {
        return whole().stream()
                .max((one, other) -> Double.compare(value(one, model), value(other, model)))
                .map(Row::concept);
    }

    /** Kendall's W over the concepts that every model has, 0..1; empty with fewer than three of them. */
    public OptionalDouble concordance() {
        List<Row> whole = whole();
        if (whole.size() < 3) {
            return OptionalDouble.empty();
        }
        double[][] ratings = new double[models.size()][];
        for (int model = 0; model < models.size(); model++) {
            int column = model;
            ratings[model] =
                    whole.stream().mapToDouble(row -> value(row, column)).toArray();
        }
        double w = KendallW.of(ratings);
        return Double.isNaN(w) ? OptionalDouble.empty() : OptionalDouble.of(w);
    }

    private List<Row> whole() {
        return rows.stream()
                .filter(row ->
                        !row.concept().equals(ALL) && row.summaries().stream().allMatch(Optional::isPresent))
                .toList();
    }

    private double value(Row row, int model) {
        return selection.by().of(row.summaries().get(model).orElseThrow().pmf());
    }
}
