package app.moderato.cli;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScaleGauge;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.report.json.RunJson;
import app.moderato.report.scale.QuestionScale;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run's results for people on a terminal, and as the JSON that {@code run --json} and {@code show --json} print. */
final class RunReport {
    private final Study study;
    private final RunContents contents;
    private final RunRecord run;
    private final RunResults results;
    private final List<ScoredRun> scored;

    /** @param scored the run's own scoring first; empty to leave the others out */
    RunReport(Study study, RunContents contents, RunResults results, List<ScoredRun> scored) {
        this.study = study;
        this.contents = contents;
        this.run = contents.run();
        this.results = results;
        this.scored = scored;
    }

    /** Why its own rule ended it; empty where it did not. */
    Optional<String> decided() {
        return run.decided();
    }

    /** Cells still to be asked. */
    int open() {
        return decided().isPresent() ? 0 : run.count(CellStatus.PENDING);
    }

    /** Of the scales that the results come from. */
    ScaleGauge gauge() {
        return results.grounds().gauge();
    }

    void print(PrintStream out) {
        out.println();
        out.println(run.studyTitle() + " · run " + run.id() + " · " + run.provider() + " " + run.model()
                + (run.rehearsal() ? " · REHEARSAL" : ""));
        out.println("Synthetic respondents. " + run.count(CellStatus.ANSWERED) + " answered, "
                + run.count(CellStatus.SKIPPED) + " skipped, " + run.failed() + " without an answer, "
                + run.count(CellStatus.PENDING) + (decided().isPresent() ? " not asked of " : " open of ")
                + run.planned() + " cells · cost "
                + Cost.words(run.costUsd()) + kept() + " · "
                + run.outcome());
        decided().ifPresent(why -> out.println(why + " " + heard()));
        study.guide().all().forEach(question -> {
            List<LikertSummary> rows = results.summaries().stream()
                    .filter(summary -> summary.question().equals(question.id()))
                    .toList();
            if (!rows.isEmpty()) {
                out.println();
                out.println(question.id() + ": " + QuestionScale.wording(question));
                out.print(table(rows));
                ScaleWords.lines(study, rows).forEach(out::println);
                Double floor = results.noiseFloors().get(question.id());
                if (floor != null) {
                    out.println("Differences of means within ±" + number(floor) + " are inside the noise.");
                }
            }
        });
        frequencies(out);
        new CountedReport(study, contents, this::name).print(out);
        new ScoringReport(study, scored).print(out);
        out.println();
        verdict(out, results.verdict());
    }

    static void verdict(PrintStream out, Verdict verdict) {
        out.println("Verdict: " + verdict.level().words() + ". " + verdict.use());
        verdict.reasons().forEach(reason -> out.println("  – " + reason));
    }

    /** More people than at the look: who was under way then was heard to the end. */
    private String heard() {
        long heard = contents.answers().stream()
                .filter(answer -> answer.answer().status() != CellStatus.PENDING)
                .map(answer -> answer.answer().key().persona())
                .distinct()
                .count();
        return heard + " people were heard in all, with those who were already being asked at that look; "
                + (contents.panel().personas().size() - heard) + " were not asked.";
    }

    private String kept() {
        int kept = run.totals().fromCache();
        return kept == 0 ? "" : " · " + kept + (kept == 1 ? " reply" : " replies") + " kept from earlier runs";
    }

    private Table table(List<LikertSummary> rows) {
        Table table = new Table("concept", "n", "mean", "95 %", "top-2", "95 %", "bottom-2");
        rows.stream()
                .sorted((a, b) -> Double.compare(b.pmf().top2(), a.pmf().top2()))
                .forEach(row -> table.row(
                        name(row.concept()),
                        row.n(),
                        number(row.shownMean()),
                        interval(
                                row,
                                number(row.shownMeanInterval().low()) + "–"
                                        + number(row.shownMeanInterval().high())),
                        percent(row.pmf().top2()),
                        interval(
                                row,
                                percent(row.top2Interval().low()) + "–"
                                        + percent(row.top2Interval().high())),
                        percent(row.pmf().bottom2())));
        return table;
    }

    /** Nothing is drawn around a mean whose scale stood still. */
    private static String interval(LikertSummary row, String words) {
        return row.collapsed() ? "scale collapsed" : words;
    }

    private void frequencies(PrintStream out) {
        for (RunResults.Frequencies frequency : results.frequencies()) {
            List<String> parts = new ArrayList<>();
            frequency
                    .shares()
                    .forEach((option, share) -> parts.add(option + " " + percent(share)
                            + Optional.ofNullable(frequency.intervals().get(option))
                                    .map(interval ->
                                            " (" + percent(interval.low()) + "–" + percent(interval.high()) + ")")
                                    .orElse("")));
            if (!Double.isNaN(frequency.median())) {
                parts.add("median " + number(frequency.median()) + currency(frequency.question()));
            }
            out.println();
            out.println(frequency.question() + (frequency.concept().isEmpty() ? "" : " · " + name(frequency.concept()))
                    + " (n " + frequency.n() + "): " + String.join(", ", parts));
        }
    }

    /** Of a price, with a space before it; nothing after other numbers. */
    private String currency(QuestionId question) {
        return study.guide().find(question).orElse(null) instanceof Question.PriceQuestion
                ? PriceDemands.currency(study).map(code -> " " + code).orElse("")
                : "";
    }

    private String name(String concept) {
        return concept.isEmpty()
                ? "all"
                : study.concept(new ConceptId(concept))
                        .map(found -> found.name() + (found.control() ? " (control)" : ""))
                        .orElse(concept);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** @param took this sitting, or the whole run where it is only shown */
    ObjectNode json(Duration took) {
        return RunJson.of(contents, results, scored, study).put("seconds", took.toMillis() / 1000.0);
    }
}
