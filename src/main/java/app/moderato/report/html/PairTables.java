package app.moderato.report.html;

import app.moderato.core.analysis.Comparison;
import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.ConceptComparison;
import app.moderato.core.analysis.NoiseFloor;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.report.chart.RunCharts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Concepts against each other, as in the window: the figures share their draws. */
final class PairTables {
    private final Study study;
    private final RunContents contents;
    private final RunResults results;

    PairTables(Study study, RunContents contents, RunResults results) {
        this.study = study;
        this.contents = contents;
        this.results = results;
    }

    /**
     * None where the question is not rated for two concepts by people enough.
     *
     * @param top2 whether the differences are of top-2, else of the mean
     */
    List<PageModel.Pairs> of(QuestionId question, boolean top2) {
        boolean perConcept =
                study.guide().questions().stream().anyMatch(asked -> asked.id().equals(question));
        if (!perConcept) {
            return List.of();
        }
        Statistic by = top2 ? Statistic.TOP2 : Statistic.MEAN;
        Comparison compared = ConceptComparison.of(
                study,
                contents,
                new Selection(question, Respondents.EVERYONE, true, by),
                results.grounds().gauge());
        return compared.pairs().isEmpty()
                ? List.of()
                : List.of(new PageModel.Pairs(
                        top2 ? "Difference, top-2 points" : "Difference of means",
                        compared.pairs().stream().map(pair -> row(pair, by)).toList(),
                        note(compared.noise(), by)));
    }

    private PageModel.PairRow row(Pair pair, Statistic by) {
        Difference difference = pair.difference().on(by);
        return new PageModel.PairRow(
                RunCharts.letter(study, pair.first()) + " vs " + RunCharts.letter(study, pair.second()),
                pair.n(),
                signed(difference.value(), by),
                difference.collapsed()
                        ? ScaleNotes.COLLAPSED
                        : signed(difference.interval().low(), by) + " to "
                                + signed(difference.interval().high(), by),
                difference.collapsed() ? "" : PageComposer.p(difference.holm()),
                difference.collapsed() ? "" : words(difference.judgement()));
    }

    private static String words(Judgement judgement) {
        return switch (judgement) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case INSIDE_NOISE -> "inside the noise";
            case UNCLEAR -> "unclear";
        };
    }

    private static String note(@Nullable NoiseFloor noise, Statistic by) {
        String tested = "Interval: bootstrap over personas. p: permutation test, two-sided, adjusted by Holm for the"
                + " pairs shown. Better and worse lie above the noise floor with an interval clear of 0.";
        return noise == null
                ? tested + " There is no noise floor, so none is called better or worse."
                : tested + " Noise floor ±" + signed(noise.on(by), by).substring(1) + ".";
    }

    /** Points of a hundred, or scale points. */
    private static String signed(double value, Statistic by) {
        String words = String.format(
                Locale.ROOT, by == Statistic.TOP2 ? "%+.1f" : "%+.2f", by == Statistic.TOP2 ? 100 * value : value);
        return words.replace('-', '−');
    }
}
