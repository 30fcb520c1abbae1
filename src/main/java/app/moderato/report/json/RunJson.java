package app.moderato.report.json;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.Study;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** Runs and their results as JSON. */
public final class RunJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunJson() {}

    /**
     * {@code runs.json}: an array with the run, its stamp, verdict and results.
     *
     * @param scored the run's own scoring first
     */
    public static String file(RunContents contents, RunResults results, List<ScoredRun> scored, Study study) {
        return JsonText.of(JSON.createArrayNode().add(of(contents, results, scored, study)));
    }

    /**
     * With what is counted, and its other scorings: each has its own entries among the results, marked with its name.
     *
     * @param scored the run's own scoring first
     */
    public static ObjectNode of(RunContents contents, RunResults results, List<ScoredRun> scored, Study study) {
        ObjectNode node = of(contents, results);
        CountsJson.put(node, contents, study);
        if (scored.size() > 1) {
            ArrayNode all = (ArrayNode) node.required("results");
            for (ScoredRun other : scored.subList(1, scored.size())) {
                other.summaries()
                        .forEach(summary -> summary(all.addObject(), summary).put("scoring", other.name()));
            }
            node.set("scorings", ScoringsJson.of(scored));
            node.set("agreement", ScoringsJson.agreement(ScoringAgreement.of(study, scored)));
        }
        return node;
    }

    /** One scoring of a run with its results, as {@code rescore --json} prints it. */
    public static ObjectNode scoring(RunContents contents, ScoredRun scored, RunState state) {
        ObjectNode node = JSON.createObjectNode();
        node.put("run", contents.run().id().value()).put("study", contents.run().studyTitle());
        LabelJson.put(node, contents.run().rehearsal() || scored.rehearsed());
        node.put("state", state.code());
        if (scored.scoring() != null) {
            ScoringsJson.scoring(node, scored.scoring());
        }
        ArrayNode results = node.putArray("results");
        scored.summaries().forEach(summary -> summary(results.addObject(), summary));
        return node;
    }

    /** One run with everything known of it. */
    public static ObjectNode of(RunContents contents, RunResults results) {
        RunRecord run = contents.run();
        ObjectNode node = JSON.createObjectNode();
        node.put("run", run.id().value()).put("study", run.studyTitle());
        node.put("series", run.series() == null ? null : run.series().value());
        LabelJson.put(node, run.rehearsal());
        node.put("state", run.state().code()).put("provider", run.provider()).put("model", run.model());
        node.put("seed", run.seed()).put("prompt_hash", run.promptHash());
        ObjectNode stamp = node.putObject("stamp");
        new TreeMap<>(run.stamp()).forEach(stamp::put);
        cells(node, run);
        node.put("cost_usd", run.costUsd());
        node.put("started_at", run.startedAt().toString());
        node.put("ended_at", run.endedAt() == null ? null : run.endedAt().toString());
        VerdictJson.put(node, results.verdict());
        node.set("results", results(results));
        ObjectNode floors = node.putObject("noise_floors");
        results.noiseFloors().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(floor -> floors.put(floor.getKey().value(), floor.getValue()));
        node.set("frequencies", frequencies(results));
        return node;
    }

    private static void cells(ObjectNode node, RunRecord run) {
        node.put("planned", run.planned())
                .put("answered", run.count(CellStatus.ANSWERED))
                .put("skipped", run.count(CellStatus.SKIPPED))
                .put("failed", run.failed());
        ObjectNode statuses = node.putObject("by_status");
        new TreeMap<>(run.cells()).forEach((status, count) -> statuses.put(status.code(), count));
        node.put("calls", run.totals().calls())
                .put("retries", run.totals().retries())
                .put("from_cache", run.totals().fromCache())
                .put("input_tokens", run.totals().tokens().input())
                .put("cached_input_tokens", run.totals().tokens().cachedInput())
                .put("output_tokens", run.totals().tokens().output())
                .put("reasoning_tokens", run.totals().tokens().reasoning());
    }

    /** {@code results} as the command line prints them. */
    public static ArrayNode results(RunResults results) {
        ArrayNode array = JSON.createArrayNode();
        results.summaries().forEach(summary -> summary(array.addObject(), summary));
        return array;
    }

    private static ObjectNode summary(ObjectNode node, LikertSummary summary) {
        node.put("concept", summary.concept())
                .put("question", summary.question().value())
                .put("method", summary.method())
                .put("n", summary.n());
        summary.pmf().stream().forEach(node.putArray("pmf")::add);
        node.put("mean", summary.shownMean())
                .put("top2", summary.pmf().top2())
                .put("bottom2", summary.pmf().bottom2());
        if (summary.collapsed()) {
            node.putNull("mean_interval").putNull("top2_interval");
        } else {
            interval(node.putArray("mean_interval"), summary.shownMeanInterval());
            interval(node.putArray("top2_interval"), summary.top2Interval());
        }
        node.set("health", HealthJson.of(summary.health()));
        return node;
    }

    private static void interval(ArrayNode ends, Interval interval) {
        ends.add(interval.low()).add(interval.high());
    }

    private static ArrayNode frequencies(RunResults results) {
        ArrayNode array = JSON.createArrayNode();
        for (RunResults.Frequencies found : results.frequencies()) {
            ObjectNode node = array.addObject();
            node.put("concept", found.concept())
                    .put("question", found.question().value())
                    .put("n", found.n());
            if (Double.isNaN(found.median())) {
                found.shares().forEach(node.putObject("shares")::put);
                ObjectNode intervals = node.putObject("intervals");
                found.intervals().forEach((option, share) -> interval(intervals.putArray(option), share));
            } else {
                node.put("median", found.median());
            }
        }
        return array;
    }
}
