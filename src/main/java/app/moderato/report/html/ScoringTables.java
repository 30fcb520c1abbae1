package app.moderato.report.html;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A run's scorings side by side: concepts down, scorings across; and how far each two agree. */
final class ScoringTables {
    private static final List<String> FIGURES = List.of("people", "r", "ρ", "α", "difference", "same point", "KS");

    private final Study study;
    private final List<ScoredRun> scored;

    /** @param scored the run's own scoring first */
    ScoringTables(Study study, List<ScoredRun> scored) {
        this.study = study;
        this.scored = scored;
    }

    /** None where there is only the run's own. */
    List<PageModel.Counts> all() {
        List<PageModel.Counts> tables = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            List<ScoredRun> here = scored.stream()
                    .filter(one -> !one.of(question.id()).isEmpty())
                    .toList();
            if (here.size() > 1) {
                tables.add(means(question, here));
            }
        }
        List<ScoringAgreement> pairs = ScoringAgreement.of(study, scored);
        if (!pairs.isEmpty()) {
            tables.add(agreement(pairs));
        }
        return tables;
    }

    private PageModel.Counts means(Question question, List<ScoredRun> here) {
        Set<String> concepts = new LinkedHashSet<>();
        here.forEach(one -> concepts.addAll(one.of(question.id()).keySet()));
        return new PageModel.Counts(
                "By scoring: " + QuestionScale.wording(question),
                here.stream().map(ScoringTables::head).toList(),
                concepts.stream()
                        .map(concept -> row(
                                CountTables.head(study, concept),
                                here.stream()
                                        .map(one -> one.of(question.id()).get(concept))
                                        .map(summary -> summary == null ? "–" : mean(summary))))
                        .toList(),
                "Synthetic respondents. The same run rated by other methods or under other settings: weighted means with 95%"
                        + " intervals.");
    }

    private static String head(ScoredRun one) {
        String name = one.name().equals(one.method().code())
                ? one.name()
                : one.name() + " (" + one.method().code() + ")";
        return one.rehearsed() ? name + ", REHEARSAL" : name;
    }

    private static String mean(LikertSummary summary) {
        Interval interval = summary.shownMeanInterval();
        return PageComposer.two(summary.shownMean()) + " ("
                + (summary.collapsed()
                        ? ScaleNotes.COLLAPSED
                        : PageComposer.two(interval.low()) + "–" + PageComposer.two(interval.high()))
                + ")";
    }

    private static PageModel.Counts agreement(List<ScoringAgreement> pairs) {
        return new PageModel.Counts(
                "How far the scorings agree",
                FIGURES,
                pairs.stream().map(ScoringTables::row).toList(),
                "r, ρ and Krippendorff’s α (interval) of each person’s rating of a concept; difference: the second’s mean"
                        + " less the first’s, in points; same point: share whose likeliest point is the same; KS: similarity"
                        + " of the distributions, 1 where they are the same. Which scoring is right, nobody knows without"
                        + " ratings by people.");
    }

    private static PageModel.CountRow row(ScoringAgreement pair) {
        return row(
                pair.question() + ": " + pair.first() + " / " + pair.second(),
                Stream.of(
                        String.valueOf(pair.people()),
                        figure(pair.pearson()),
                        figure(pair.spearman()),
                        figure(pair.alpha()),
                        String.format(Locale.ROOT, "%+.2f", pair.difference()),
                        PageComposer.percent(pair.exact()) + "%",
                        figure(pair.ks())));
    }

    private static PageModel.CountRow row(String label, Stream<String> figures) {
        return new PageModel.CountRow(
                label,
                figures.map(figure -> new PageModel.Cell(figure, 0, false)).toList());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : PageComposer.two(value);
    }
}
