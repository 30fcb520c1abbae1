package app.moderato.cli;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.ScaleGauge;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunSeries;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The models that were asked the same study, beside each other. */
final class SeriesReport {
    private final Study study;
    private final List<ModelComparison> questions;

    private SeriesReport(Study study, List<ModelComparison> questions) {
        this.study = study;
        this.questions = questions;
    }

    /** Empty where the run's study was asked of one model only. */
    static SeriesReport of(RunArchive runs, RunContents run, Study study, ScaleGauge gauge) throws InvalidInput {
        List<RunContents> series = RunSeries.contents(runs, run);
        List<ModelComparison> questions = series.isEmpty()
                ? List.of()
                : study.guide().questions().stream()
                        .filter(question -> question instanceof Question.Rating || question instanceof Question.Nps)
                        .map(question -> ModelComparison.of(
                                study,
                                series,
                                new Selection(question.id(), Respondents.EVERYONE, true, Statistic.MEAN),
                                gauge))
                        .toList();
        return new SeriesReport(study, questions);
    }

    List<ModelComparison> questions() {
        return questions;
    }

    void print(PrintStream out) {
        for (ModelComparison compared : questions) {
            out.println();
            out.println(
                    "By model · " + compared.selection().question() + ": means with 95 % intervals, differences from "
                            + compared.models().getFirst().name());
            out.print(table(compared));
            compared.concordance()
                    .ifPresent(w -> out.println("Order of the concepts: Kendall's W " + RunReport.number(w)
                            + " (1: the models rank them alike, 0: not at all)."));
        }
    }

    private Table table(ModelComparison compared) {
        List<String> heads = new ArrayList<>(List.of("concept"));
        for (int model = 0; model < compared.models().size(); model++) {
            heads.add(compared.models().get(model).name());
            heads.add("95 %");
            if (model > 0) {
                heads.add("difference");
                heads.add("");
            }
        }
        Table table = new Table(heads.toArray(String[]::new));
        compared.rows().forEach(row -> table.row(cells(row).toArray()));
        return table;
    }

    private List<String> cells(ModelComparison.Row row) {
        List<String> cells = new ArrayList<>(List.of(name(row.concept())));
        for (int model = 0; model < row.summaries().size(); model++) {
            cells.add(row.summaries()
                    .get(model)
                    .map(LikertSummary::shownMean)
                    .map(RunReport::number)
                    .orElse("–"));
            cells.add(row.summaries()
                    .get(model)
                    .map(summary -> summary.collapsed() ? "scale collapsed" : range(summary.shownMeanInterval()))
                    .orElse(""));
            if (model > 0) {
                cells.add(row.differences()
                        .get(model - 1)
                        .map(found -> signed(found.mean().value()))
                        .orElse("–"));
                cells.add(row.differences()
                        .get(model - 1)
                        .map(found -> judged(found.mean()))
                        .orElse(""));
            }
        }
        return cells;
    }

    private String name(String concept) {
        return concept.equals(ModelComparison.ALL)
                ? "all together"
                : study.concept(new ConceptId(concept))
                        .map(found -> found.name())
                        .orElse(concept);
    }

    private static String judged(Difference difference) {
        return (difference.collapsed() ? "scale collapsed" : range(difference.interval()))
                + (difference.judgement() == Judgement.INSIDE_NOISE ? ", inside the noise" : "");
    }

    private static String range(Interval interval) {
        return RunReport.number(interval.low()) + " to " + RunReport.number(interval.high());
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
