package app.moderato.ui.results;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.interview.Scoring;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run's scorings as tables: their means side by side, how far they agree, how each was made. */
final class ScoringTables {
    private static final Messages MESSAGES = Messages.beside(ScoringTables.class);
    private static final Numbers NUMBERS = new Numbers();

    private ScoringTables() {}

    /** Its code, as the command line has it, with the method in words. */
    static String name(ScoredRun scored) {
        Scoring scoring = scored.scoring();
        return scoring == null
                ? MESSAGES.text("results.scorings.own")
                : MESSAGES.text(
                        switch (scoring.method()) {
                            case SSR -> "results.scorings.named-ssr";
                            case FLR -> "results.scorings.named-flr";
                            case DLR -> "results.scorings.named-dlr";
                        },
                        scored.name());
    }

    private static String name(ReadScorings read, String scoring) {
        return read.scored().stream()
                .filter(scored -> scored.name().equals(scoring))
                .findFirst()
                .map(ScoringTables::name)
                .orElse(scoring);
    }

    /** What the heads that are not plain words mean, by head. */
    static Map<String, String> meanings() {
        return Stream.of(
                        "results.scorings.people-means",
                        "results.scorings.pearson-means",
                        "results.scorings.spearman-means",
                        "results.scorings.alpha-means",
                        "results.scorings.concept-pearson-means",
                        "results.scorings.concept-spearman-means",
                        "results.scorings.exact-means",
                        "results.scorings.ks-means",
                        "results.scorings.made-with-means",
                        "results.scorings.missing-means")
                .collect(Collectors.toMap(
                        meaning -> MESSAGES.text(meaning.substring(0, meaning.lastIndexOf('-'))), MESSAGES::text));
    }

    /** A line for each question and concept, a mean with its interval for each scoring. */
    static FigureTable means(ReadScorings read) {
        List<String> heads = new ArrayList<>(
                List.of(MESSAGES.text("results.scorings.question"), MESSAGES.text("results.table.concept")));
        for (ScoredRun scored : read.scored()) {
            heads.add(name(scored));
            heads.add(MESSAGES.text("results.models.interval"));
        }
        List<FigureRow> rows = new ArrayList<>();
        for (Question question : read.view().study().guide().all().toList()) {
            Set<String> concepts = new LinkedHashSet<>();
            read.scored()
                    .forEach(scored -> concepts.addAll(scored.of(question.id()).keySet()));
            for (String concept : concepts) {
                List<String> cells = new ArrayList<>(List.of(question(read, question), concept(read, concept)));
                read.scored().forEach(scored -> mean(cells, scored.of(question.id()), concept));
                rows.add(new FigureRow(cells));
            }
        }
        return new FigureTable(heads, 2, rows);
    }

    /** What it measures; with its number in the guide where another measures the same. */
    private static String question(ReadScorings read, Question question) {
        List<Question> all = read.view().study().guide().all().toList();
        String name = MeasureName.of(question);
        boolean twice =
                all.stream().filter(other -> MeasureName.of(other).equals(name)).count() > 1;
        return twice ? MESSAGES.text("results.question.numbered", name, all.indexOf(question) + 1) : name;
    }

    private static void mean(List<String> cells, Map<String, LikertSummary> summaries, String concept) {
        LikertSummary summary = summaries.get(concept);
        cells.add(summary == null ? "" : NUMBERS.two(summary.shownMean()));
        cells.add(summary == null ? "" : NUMBERS.range(Statistic.MEAN, summary.shownMeanInterval()));
    }

    private static String concept(ReadScorings read, String id) {
        return read.view().study().concepts().stream()
                .filter(concept -> concept.id().value().equals(id))
                .findFirst()
                .map(Concept::name)
                .orElse("");
    }

    /** A line for each question and pair of scorings. */
    static FigureTable agreement(ReadScorings read) {
        List<String> heads = List.of(
                MESSAGES.text("results.scorings.question"),
                MESSAGES.text("results.scorings.pair"),
                MESSAGES.text("results.scorings.people"),
                MESSAGES.text("results.scorings.pearson"),
                MESSAGES.text("results.scorings.spearman"),
                MESSAGES.text("results.scorings.alpha"),
                MESSAGES.text("results.scorings.concept-pearson"),
                MESSAGES.text("results.scorings.concept-spearman"),
                MESSAGES.text("results.models.difference"),
                MESSAGES.text("results.scorings.exact"),
                MESSAGES.text("results.scorings.ks"));
        return new FigureTable(
                heads,
                2,
                read.agreement().stream().map(pair -> line(read, pair)).toList());
    }

    private static FigureRow line(ReadScorings read, ScoringAgreement pair) {
        return new FigureRow(List.of(
                read.view()
                        .study()
                        .guide()
                        .find(pair.question())
                        .map(found -> question(read, found))
                        .orElse(""),
                MESSAGES.text("results.scorings.and", name(read, pair.first()), name(read, pair.second())),
                Integer.toString(pair.people()),
                figure(pair.pearson()),
                figure(pair.spearman()),
                figure(pair.alpha()),
                figure(pair.conceptPearson()),
                figure(pair.conceptSpearman()),
                NUMBERS.signed(Statistic.MEAN, pair.difference()),
                Figures.percent(pair.exact()),
                figure(pair.ks())));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : NUMBERS.two(value).replace('-', '−');
    }

    /** A line for each scoring but the run's own. */
    static FigureTable made(ReadScorings read) {
        List<String> heads = List.of(
                MESSAGES.text("results.scorings.scoring"),
                MESSAGES.text("results.scorings.made-with"),
                MESSAGES.text("results.scorings.rated"),
                MESSAGES.text("results.scorings.missing"),
                MESSAGES.text("results.scorings.open"),
                MESSAGES.text("results.scorings.cost"));
        List<FigureRow> rows = new ArrayList<>();
        for (ScoredRun scored : read.scored()) {
            if (scored.scoring() != null) {
                rows.add(made(name(scored), scored.scoring()));
            }
        }
        return new FigureTable(heads, 2, rows);
    }

    private static FigureRow made(String name, Scoring scoring) {
        boolean asks = scoring.method().asks();
        return new FigureRow(List.of(
                name,
                with(scoring),
                Integer.toString(scoring.rated()),
                asks ? Integer.toString(scoring.failed()) : "",
                asks ? Integer.toString(scoring.open()) : "",
                asks ? Figures.dollars(scoring.costUsd()) : ""));
    }

    private static String with(Scoring scoring) {
        Map<String, String> stamp = scoring.stamp();
        return switch (scoring.method()) {
            case SSR ->
                MESSAGES.text(
                        "results.scorings.with-ssr",
                        stamp.getOrDefault("ssr_temperature", ""),
                        stamp.getOrDefault("ssr_epsilon", ""));
            case FLR -> MESSAGES.text("results.scorings.with-flr", stamp.getOrDefault("model", ""));
            case DLR -> MESSAGES.text("results.scorings.with-dlr", stamp.getOrDefault("model", ""));
        };
    }
}
