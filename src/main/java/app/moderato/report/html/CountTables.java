package app.moderato.report.html;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The questions that are not rated: options or medians down, concepts across. */
final class CountTables {
    private final Study study;
    private final RunResults results;
    private final boolean weighted;

    /** @param panel of the run */
    CountTables(Study study, RunResults results, Panel panel) {
        this.study = study;
        this.results = results;
        this.weighted = panel.weighted();
    }

    List<PageModel.Counts> all() {
        List<PageModel.Counts> tables = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            List<Frequencies> found = results.frequencies().stream()
                    .filter(frequencies -> frequencies.question().equals(question.id()))
                    .toList();
            if (!found.isEmpty()) {
                tables.add(table(question, found));
            }
        }
        return tables;
    }

    private PageModel.Counts table(Question question, List<Frequencies> found) {
        List<PageModel.CountRow> rows = new ArrayList<>();
        if (found.getFirst().shares().isEmpty()) {
            rows.add(new PageModel.CountRow(
                    "Median", found.stream().map(CountTables::median).toList()));
        } else {
            for (String option : found.getFirst().shares().keySet()) {
                rows.add(new PageModel.CountRow(
                        option,
                        found.stream()
                                .map(column -> share(column.shares().getOrDefault(option, 0.0)))
                                .toList()));
            }
        }
        rows.add(new PageModel.CountRow(
                "n",
                found.stream()
                        .map(column -> new PageModel.Cell(String.valueOf(column.n()), 0, false))
                        .toList()));
        List<String> heads =
                found.stream().map(column -> head(study, column.concept())).toList();
        return new PageModel.Counts(QuestionScale.wording(question), heads, rows, note(question));
    }

    private String note(Question question) {
        String words = switch (question) {
            case Question.Choice _ -> "Share of respondents.";
            case Question.Multiple _ -> "Share of respondents who named it; several could be named.";
            case Question.Ranking _ -> "Share of first places.";
            case Question.PriceQuestion _ -> "Not for pricing decisions.";
            default -> "";
        };
        return weighted ? ("Weighted. " + words).strip() : words;
    }

    /** Of a concept's column; the concept is empty for a question outside the concepts. */
    static String head(Study study, String concept) {
        return study.concepts().stream()
                .filter(candidate -> candidate.id().value().equals(concept))
                .map(Concept::name)
                .findFirst()
                .orElse("All respondents");
    }

    private static PageModel.Cell median(Frequencies column) {
        String figure = Double.isNaN(column.median()) ? "–" : String.format(Locale.ROOT, "%.2f", column.median());
        return new PageModel.Cell(figure, 0, false);
    }

    private static PageModel.Cell share(double share) {
        long percent = PageComposer.percent(share);
        return new PageModel.Cell(percent + "%", Math.clamp(percent, 0, 100), true);
    }
}
