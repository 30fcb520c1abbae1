package app.moderato.report.json;

import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.interview.Scoring;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** A run's scorings as JSON: what each is, and how far they agree. */
public final class ScoringsJson {
    private ScoringsJson() {}

    /** {@code scorings}: all but the run's own. */
    public static ArrayNode of(List<ScoredRun> scored) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ScoredRun one : scored) {
            if (one.scoring() != null) {
                scoring(array.addObject(), one.scoring());
            }
        }
        return array;
    }

    /** One of them. */
    public static void scoring(ObjectNode node, Scoring scoring) {
        node.put("scoring", scoring.name()).put("method", scoring.method().code());
        node.put("rated", scoring.rated());
        if (scoring.method().asks()) {
            node.put("planned", scoring.planned()).put("open", scoring.open()).put("failed", scoring.failed());
            ObjectNode statuses = node.putObject("by_status");
            new TreeMap<>(scoring.cells()).forEach((status, count) -> statuses.put(status.code(), count));
            node.put("calls", scoring.totals().calls())
                    .put("retries", scoring.totals().retries())
                    .put("input_tokens", scoring.totals().tokens().input())
                    .put("output_tokens", scoring.totals().tokens().output());
            node.put("cost_usd", scoring.costUsd());
        }
        ObjectNode stamp = node.putObject("stamp");
        scoring.stamp().forEach(stamp::put);
        node.put("made_at", scoring.madeAt().toString());
    }

    /** {@code agreement}: one object for each question and pair; what cannot be computed is null. */
    public static ArrayNode agreement(List<ScoringAgreement> pairs) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ScoringAgreement pair : pairs) {
            ObjectNode node = array.addObject();
            node.put("question", pair.question().value())
                    .put("first", pair.first())
                    .put("second", pair.second())
                    .put("n", pair.people())
                    .put("ratings", pair.ratings());
            number(node, "pearson", pair.pearson());
            number(node, "spearman", pair.spearman());
            number(node, "alpha", pair.alpha());
            number(node, "concept_pearson", pair.conceptPearson());
            number(node, "concept_spearman", pair.conceptSpearman());
            number(node, "mean_difference", pair.difference());
            number(node, "exact", pair.exact());
            number(node, "ks", pair.ks());
        }
        return array;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
