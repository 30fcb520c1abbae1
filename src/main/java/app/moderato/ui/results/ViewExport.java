package app.moderato.ui.results;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.report.chart.ChartPalette;
import app.moderato.report.chart.LikertChart;
import app.moderato.report.chart.RunCharts;
import app.moderato.report.chart.RunCharts.QuestionChart;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The view as picture and as text. Each says that its respondents are synthetic, and of a rehearsal that it is one. Slow;
 * for the background.
 */
final class ViewExport {
    private static final Messages MESSAGES = Messages.beside(ViewExport.class);

    private final Compared compared;

    ViewExport(Compared compared) {
        this.compared = compared;
    }

    /** Light whatever the window's theme: pictures go onto white pages. */
    byte[] png() {
        return chart().png(ChartPalette.LIGHT);
    }

    String svg() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + chart().svg("chart", ChartPalette.LIGHT);
    }

    /** Without an ending, such as {@code run-3-intent}. */
    String fileName() {
        String question = compared.rated().id().value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        return "run-" + compared.view().run().id() + "-" + question;
    }

    /** The concepts group by group, as a table by tabs. */
    String data(LatestSubgroups.@Nullable Shown groups) {
        return groups == null || !groups.of().equals(compared)
                ? data()
                : data() + "\n"
                        + new SubgroupWords(compared, groups.groups()).table().copied() + "\n";
    }

    /** Tables by tabs, below what they are of. */
    String data() {
        Stream<String> models = compared.models() == null
                ? Stream.of()
                : Stream.of("", ModelFigures.of(compared).copied());
        Stream<String> own = Stream.of(
                MESSAGES.text("results.export.synthetic") + warning(" · "),
                MESSAGES.text(
                        "results.export.source",
                        compared.view().run().studyTitle(),
                        String.valueOf(compared.view().run().id()),
                        Naming.of(compared.rated()),
                        note()),
                MESSAGES.text(
                        "results.export.verdict",
                        RunCharts.verdict(verdict()),
                        verdict().use()),
                "",
                FigureTable.concepts(compared).copied(),
                "",
                FigureTable.pairs(compared).copied());
        return Stream.concat(own, models).collect(Collectors.joining("\n")) + "\n";
    }

    private Verdict verdict() {
        return compared.verdicts().on(ResultView.COMPARE);
    }

    private String warning(String before) {
        return compared.view().rehearsal() ? before + MESSAGES.text("results.export.rehearsal") : "";
    }

    /** Whose answers, how many, whether weighted. */
    private String note() {
        return MESSAGES.text(
                compared.numbers().selection().weighted() && compared.offer().weighable()
                        ? "results.export.weighted"
                        : "results.export.unweighted",
                Naming.of(compared.base().respondents()),
                compared.numbers().n());
    }

    private QuestionChart chart() {
        RatingChoice rated = compared.rated();
        return new QuestionChart(
                rated.id(),
                new LikertChart.Content(
                        rated.wording(),
                        rated.labels(),
                        compared.rows().stream()
                                .flatMap(figures -> rows(figures.summary()))
                                .toList(),
                        rated.lowest(),
                        warning(""),
                        note(),
                        RunCharts.verdict(verdict())));
    }

    private Stream<LikertChart.Row> rows(LikertSummary whole) {
        ConceptName name = compared.name(whole.concept());
        if (compared.split() == null) {
            return Stream.of(row(name, whole, ""));
        }
        return Stream.concat(
                of(compared.split().early(), name, MESSAGES.text("results.chart.early")),
                of(compared.split().late(), name, MESSAGES.text("results.chart.late")));
    }

    private static Stream<LikertChart.Row> of(List<LikertSummary> half, ConceptName name, String which) {
        return half.stream()
                .filter(summary -> summary.concept().equals(name.id()))
                .map(summary -> row(name, summary, which));
    }

    private static LikertChart.Row row(ConceptName name, LikertSummary summary, String which) {
        String detail = Stream.of(which, name.detail(), MESSAGES.text("results.export.n", summary.n()))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        return new LikertChart.Row(name.letter(), name.name(), detail, name.control(), summary);
    }
}
