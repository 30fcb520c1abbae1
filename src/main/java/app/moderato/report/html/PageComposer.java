package app.moderato.report.html;

import app.moderato.core.analysis.EffectiveSize;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.chart.ChartPalette;
import app.moderato.report.chart.LikertChart;
import app.moderato.report.chart.RunCharts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a run's numbers and words together for the page. */
final class PageComposer {
    static final String REHEARSAL = "REHEARSAL: invented answers. Do not use.";

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final RunContents contents;
    private final Study study;
    private final RunResults results;
    private final List<ScoredRun> scored;
    private final List<RunCharts.QuestionChart> charts;
    private final PairTables pairs;
    private final GroupTables groups;
    private final Map<PersonaId, Persona> people = new HashMap<>();

    PageComposer(RunContents contents, Study study, RunResults results, ScaleLibrary scales, List<ScoredRun> scored) {
        this.contents = contents;
        this.study = study;
        this.results = results;
        this.scored = scored;
        this.charts = RunCharts.of(study, results, scales, contents.run().rehearsal() ? REHEARSAL : "");
        this.pairs = new PairTables(study, contents, results);
        this.groups = new GroupTables(study, contents, results);
        contents.panel().personas().forEach(persona -> people.put(persona.id(), persona));
    }

    PageModel compose(String css) {
        Verdict verdict = results.verdict();
        return new PageModel(
                css,
                study.title(),
                facts(),
                contents.run().rehearsal(),
                PageModel.Judged.of(verdict),
                verdict.passed(),
                "Rules v" + VerdictRules.VERSION,
                charts.stream().map(this::rating).toList(),
                counts(),
                quotes(),
                quoteRule(),
                Making.facts(contents, study),
                stimuli(study.concepts()));
    }

    private List<PageModel.Counts> counts() {
        return Stream.of(
                        new ScoringTables(study, scored).all(),
                        new CountTables(study, results, contents.panel()).all(),
                        new PriceTables(study, contents).all(),
                        new ReachTables(study, contents).all())
                .flatMap(List::stream)
                .toList();
    }

    private String facts() {
        List<Persona> personas = contents.panel().personas();
        return Stream.of(
                        personas.size() + " personas, effective n " + Math.round(EffectiveSize.of(personas)),
                        study.concepts().size() + " concepts",
                        contents.run().provider() + " " + contents.run().model(),
                        "run " + contents.run().id() + ", "
                                + DAY.format(contents.run().startedAt()))
                .collect(Collectors.joining(" · "));
    }

    private PageModel.Rating rating(RunCharts.QuestionChart chart) {
        LikertChart.Content content = chart.content();
        String id = "chart-" + chart.question();
        int points = content.labels().size();
        int last = content.lowest() + points - 1;
        return new PageModel.Rating(
                content.question(),
                List.of(
                        new PageModel.Chart("light wide", chart.svg(id, ChartPalette.LIGHT)),
                        new PageModel.Chart("dark wide", chart.svg(id + "-dark", ChartPalette.DARK)),
                        new PageModel.Chart("light narrow", chart.compactSvg(id + "-narrow", ChartPalette.LIGHT)),
                        new PageModel.Chart("dark narrow", chart.compactSvg(id + "-narrow-dark", ChartPalette.DARK))),
                noise(chart.question()),
                ScaleNotes.of(content),
                pairs.of(chart.question(), points >= 4),
                groups.of(chart.question()),
                "Mean, " + content.lowest() + "–" + last,
                points >= 4,
                content.rows().stream().map(row -> row(row, content.lowest())).toList());
    }

    private String noise(QuestionId question) {
        Double floor = results.noiseFloors().get(question);
        if (floor != null) {
            return String.format(
                    Locale.ROOT,
                    "Noise floor %.2f: means closer than this differ no more than the same concept shown twice.",
                    floor);
        }
        boolean perConcept =
                study.guide().questions().stream().anyMatch(asked -> asked.id().equals(question));
        return perConcept ? "No noise floor: nothing was shown twice, so no difference can be told from noise." : "";
    }

    private static PageModel.Row row(LikertChart.Row row, int lowest) {
        LikertSummary summary = row.summary();
        double shift = lowest - 1.0;
        return new PageModel.Row(
                row.badge(),
                badgeClass(row.badge(), row.control()),
                row.name(),
                summary.n(),
                two(summary.pmf().mean() + shift),
                summary.collapsed()
                        ? ScaleNotes.COLLAPSED
                        : two(summary.meanInterval().low() + shift) + "–"
                                + two(summary.meanInterval().high() + shift),
                percent(summary.pmf().top2()) + "%",
                summary.collapsed() ? ScaleNotes.COLLAPSED : interval(summary.top2Interval()),
                percent(summary.pmf().bottom2()) + "%");
    }

    static String badgeClass(String badge, boolean control) {
        return badge.isEmpty() ? "none" : control ? "badge control" : "badge";
    }

    private List<PageModel.Quotes> quotes() {
        List<PageModel.Quotes> all = new ArrayList<>();
        Verbatims.question(study).ifPresent(question -> {
            for (int i = 0; i < study.concepts().size(); i++) {
                Concept concept = study.concepts().get(i);
                List<PageModel.Quote> quotes = Verbatims.of(
                                contents, question, concept.id().value())
                        .stream()
                        .map(this::quote)
                        .toList();
                if (!quotes.isEmpty()) {
                    all.add(new PageModel.Quotes(
                            RunCharts.letter(i), badgeClass("x", concept.control()), concept.name(), quotes));
                }
            }
        });
        return all;
    }

    private PageModel.Quote quote(RatedAnswer answer) {
        Persona persona = people.get(answer.answer().key().persona());
        String who = persona == null
                ? answer.answer().key().persona().value()
                : Stream.concat(
                                Stream.of(persona.name()),
                                persona.attributes().values().stream().limit(3))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        return new PageModel.Quote(answer.answer().text(), two(Verbatims.mean(answer)), who);
    }

    private String quoteRule() {
        return Verbatims.question(study)
                .map(question ->
                        "Answers to “" + question + "”, picked by rule: of the answers sorted by rating the lowest,"
                                + " the highest and those at equal steps between them, " + Verbatims.PER_CONCEPT
                                + " per concept. The figure is the answer's own rating.")
                .orElse("");
    }

    static List<PageModel.Stimulus> stimuli(List<Concept> concepts) {
        List<PageModel.Stimulus> stimuli = new ArrayList<>();
        for (Concept concept : concepts) {
            stimuli.add(new PageModel.Stimulus(
                    RunCharts.letter(stimuli.size()),
                    badgeClass("x", concept.control()),
                    concept.name(),
                    concept.price() == null ? "" : concept.price().toString(),
                    concept.text(),
                    concept.control()));
        }
        return stimuli;
    }

    private static String interval(Interval interval) {
        return percent(interval.low()) + "–" + percent(interval.high());
    }

    static long percent(double share) {
        return Math.round(100 * share);
    }

    static String p(double value) {
        return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
