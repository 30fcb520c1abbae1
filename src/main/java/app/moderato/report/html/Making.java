package app.moderato.report.html;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the numbers were made, as pairs of a name and a value. */
final class Making {
    private Making() {}

    static List<PageModel.Fact> facts(RunContents contents, Study study) {
        RunRecord run = contents.run();
        List<PageModel.Fact> facts = new ArrayList<>();
        facts.add(new PageModel.Fact("Respondents", contents.panel().personas().size() + " synthetic personas"));
        facts.add(new PageModel.Fact("Exposure", exposure(study.guide().exposure())));
        facts.add(new PageModel.Fact("Provider", run.provider()));
        facts.add(new PageModel.Fact("Model", run.model()));
        facts.add(new PageModel.Fact(
                "Cells",
                run.planned() + " planned, " + run.count(CellStatus.ANSWERED) + " answered, "
                        + run.count(CellStatus.SKIPPED) + " skipped, " + run.failed() + " without an answer, "
                        + run.count(CellStatus.PENDING) + " pending"));
        facts.add(new PageModel.Fact("Calls", calls(run.totals())));
        facts.addAll(spent(run.totals().tokens(), run.costUsd()));
        facts.addAll(course(run.seed(), run.startedAt(), run.outcome(), run.endedAt()));
        facts.add(new PageModel.Fact("Prompts, SHA-256", run.promptHash()));
        facts.addAll(stamp(run.stamp()));
        return facts;
    }

    static List<PageModel.Fact> spent(Usage tokens, @Nullable Double costUsd) {
        return List.of(
                new PageModel.Fact("Tokens", tokens(tokens)),
                new PageModel.Fact(
                        "Cost", costUsd == null ? "unknown" : String.format(Locale.ROOT, "%.2f US dollars", costUsd)));
    }

    static List<PageModel.Fact> course(long seed, Instant started, String state, @Nullable Instant ended) {
        return List.of(
                new PageModel.Fact("Seed", String.valueOf(seed)),
                new PageModel.Fact("Started", started.toString()),
                new PageModel.Fact("State", state + (ended == null ? "" : ", ended " + ended)));
    }

    static List<PageModel.Fact> stamp(Map<String, String> stamp) {
        return new TreeMap<>(stamp)
                .entrySet().stream()
                        .map(entry -> new PageModel.Fact("Stamp: " + entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static String calls(RunRecord.Totals totals) {
        return totals.calls() + ", of these " + totals.retries() + " repeated"
                + (totals.fromCache() == 0 ? "" : "; " + totals.fromCache() + " replies kept from earlier runs");
    }

    private static String tokens(Usage tokens) {
        return tokens.input() + " in" + part(tokens.cachedInput(), "cached") + ", " + tokens.output() + " out"
                + part(tokens.reasoning(), "reasoning");
    }

    private static String part(long tokens, String what) {
        return tokens == 0 ? "" : " (of these " + tokens + " " + what + ")";
    }

    private static String exposure(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Sequential _ -> "every persona saw all concepts in a balanced order";
            case Exposure.Monadic _ -> "every persona saw one concept";
            case Exposure.Subset subset -> "every persona saw " + subset.size() + " concepts";
        };
    }
}
