package app.moderato.cli;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.interview.Scoring;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run's scorings side by side, and how far they agree. */
final class ScoringReport {
    private final Study study;
    private final List<ScoredRun> scored;

    /** @param scored the run's own scoring first */
    ScoringReport(Study study, List<ScoredRun> scored) {
        this.study = study;
        this.scored = scored;
    }

    /** Nothing where there is only the run's own. */
    void print(PrintStream out) {
        if (scored.size() < 2) {
            return;
        }
        for (Question question : study.guide().all().toList()) {
            List<ScoredRun> here = scored.stream()
                    .filter(one -> !one.of(question.id()).isEmpty())
                    .toList();
            if (question instanceof Question.Rating && here.size() > 1) {
                out.println();
                out.println("By scoring · " + question.id() + ": means with 95 % intervals");
                out.print(means(question, here));
            }
        }
        List<ScoringAgreement> pairs = ScoringAgreement.of(study, scored);
        if (!pairs.isEmpty()) {
            out.println();
            out.println("How far the scorings agree; which of them is right, nobody knows without human ratings");
            out.print(agreement(pairs));
        }
        scored.stream()
                .map(ScoredRun::scoring)
                .filter(scoring -> scoring != null)
                .forEach(scoring -> out.println(line(scoring)));
    }

    private Table means(Question question, List<ScoredRun> here) {
        List<String> heads = new ArrayList<>(List.of("concept"));
        here.forEach(one -> heads.addAll(List.of(named(one), "95 %")));
        Table table = new Table(heads.toArray(String[]::new));
        Set<String> concepts = new LinkedHashSet<>();
        here.forEach(one -> concepts.addAll(one.of(question.id()).keySet()));
        for (String concept : concepts) {
            List<String> cells = new ArrayList<>(List.of(name(concept)));
            for (ScoredRun one : here) {
                LikertSummary summary = one.of(question.id()).get(concept);
                cells.add(summary == null ? "–" : RunReport.number(summary.shownMean()));
                cells.add(summary == null ? "" : interval(summary));
            }
            table.row(cells.toArray());
        }
        return table;
    }

    /** Similarity goes by its settings; the others by their name alone. */
    private static String named(ScoredRun one) {
        Scoring scoring = one.scoring();
        return scoring == null || scoring.method().asks() ? one.name() : one.name() + " (" + settings(scoring) + ")";
    }

    private static String settings(Scoring scoring) {
        return "T " + scoring.stamp().get("ssr_temperature") + ", ε "
                + scoring.stamp().get("ssr_epsilon");
    }

    private static String interval(LikertSummary summary) {
        return summary.collapsed()
                ? "scale collapsed"
                : RunReport.number(summary.shownMeanInterval().low()) + "–"
                        + RunReport.number(summary.shownMeanInterval().high());
    }

    private String name(String concept) {
        return concept.isEmpty()
                ? "all"
                : study.concept(new ConceptId(concept))
                        .map(found -> found.name())
                        .orElse(concept);
    }

    private String named(String name) {
        return scored.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(ScoringReport::named)
                .orElse(name);
    }

    private Table agreement(List<ScoringAgreement> pairs) {
        Table table = new Table(
                "question",
                "scorings",
                "people",
                "r",
                "ρ",
                "α",
                "r concepts",
                "ρ concepts",
                "difference",
                "same point",
                "KS");
        for (ScoringAgreement pair : pairs) {
            table.row(
                    pair.question(),
                    named(pair.first()) + " / " + named(pair.second()),
                    pair.people(),
                    figure(pair.pearson()),
                    figure(pair.spearman()),
                    figure(pair.alpha()),
                    figure(pair.conceptPearson()),
                    figure(pair.conceptSpearman()),
                    String.format(Locale.ROOT, "%+.2f", pair.difference()),
                    String.format(Locale.ROOT, "%.0f %%", 100 * pair.exact()),
                    figure(pair.ks()));
        }
        return table;
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : RunReport.number(value);
    }

    /** What it is, how complete, and what it cost. */
    static String line(Scoring scoring) {
        String asked = scoring.method().asks()
                ? " · " + scoring.failed() + " without a number, " + scoring.open() + " open · "
                        + scoring.stamp().getOrDefault("provider", "") + " "
                        + scoring.stamp().getOrDefault("model", "") + " · cost " + Cost.words(scoring.costUsd())
                : " · " + settings(scoring);
        return "Scoring " + scoring.name() + ": " + scoring.method().code() + ", " + scoring.rated() + " rated" + asked;
    }
}
