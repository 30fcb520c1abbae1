package app.moderato.report.chart;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of a run's results, one per rating question in guide order. */
public final class RunCharts {
    private RunCharts() {}

    /** One question's chart. */
    public record QuestionChart(QuestionId question, LikertChart.Content content) {
        /** @param id unique in the page */
        public String svg(String id, ChartPalette palette) {
            return SvgChart.of(
                    LikertChart.of(content, palette),
                    id,
                    LikertChart.WIDTH,
                    LikertChart.height(content),
                    content.question(),
                    words());
        }

        /** For narrow pages: badges for names, one figure a row. */
        public String compactSvg(String id, ChartPalette palette) {
            return SvgChart.of(
                    LikertChart.compact(content, palette),
                    id,
                    LikertChart.COMPACT_WIDTH,
                    LikertChart.compactHeight(content),
                    content.question(),
                    words());
        }

        public byte[] png(ChartPalette palette) {
            return PngChart.of(LikertChart.of(content, palette), LikertChart.WIDTH, LikertChart.height(content));
        }

        /** The chart in words and figures, for those who cannot see it. */
        public String words() {
            String rows = content.rows().stream()
                    .map(row -> String.format(
                            Locale.ROOT,
                            "%s: mean %.2f, top-2-box %.0f%%",
                            row.name(),
                            row.summary().pmf().mean() + content.lowest() - 1,
                            100 * row.summary().pmf().top2()))
                    .collect(Collectors.joining("; "));
            return "Synthetic respondents. " + (content.verdict().isEmpty() ? "" : content.verdict() + ". ")
                    + (content.warning().isEmpty() ? "" : content.warning() + " ") + rows
                    + ".";
        }
    }

    /** @param warning below each chart, empty for none */
    public static List<QuestionChart> of(Study study, RunResults results, ScaleLibrary scales, String warning) {
        List<QuestionChart> charts = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            List<LikertSummary> summaries = results.summaries().stream()
                    .filter(summary -> summary.question().equals(question.id()))
                    .toList();
            if (!summaries.isEmpty()) {
                int points = summaries.getFirst().pmf().points();
                QuestionScale scale = QuestionScale.of(question, scales)
                        .filter(known -> known.labels().size() == points)
                        .orElseGet(() -> QuestionScale.ofPoints(points));
                charts.add(new QuestionChart(
                        question.id(),
                        new LikertChart.Content(
                                QuestionScale.wording(question),
                                scale.labels(),
                                summaries.stream()
                                        .map(summary -> row(study, summary))
                                        .toList(),
                                scale.lowest(),
                                warning,
                                "",
                                verdict(results.verdict()))));
            }
        }
        return List.copyOf(charts);
    }

    /** Such as {@code Directional}. */
    public static String verdict(Verdict verdict) {
        String words = verdict.level().words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static LikertChart.Row row(Study study, LikertSummary summary) {
        for (int i = 0; i < study.concepts().size(); i++) {
            Concept concept = study.concepts().get(i);
            if (concept.id().value().equals(summary.concept())) {
                String price = concept.price() == null ? "" : concept.price().toString();
                String detail = Stream.of(price, concept.control() ? "control" : "", "n " + summary.n())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
                return new LikertChart.Row(letter(i), concept.name(), detail, concept.control(), summary);
            }
        }
        return new LikertChart.Row("", "All respondents", "n " + summary.n(), false, summary);
    }

    /** A concept's badge by its id. */
    public static String letter(Study study, String concept) {
        return IntStream.range(0, study.concepts().size())
                .filter(i -> study.concepts().get(i).id().value().equals(concept))
                .mapToObj(RunCharts::letter)
                .findFirst()
                .orElse(concept);
    }

    /** A concept's badge by its place in the study: A..Z, then numbers. */
    public static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
    }
}
