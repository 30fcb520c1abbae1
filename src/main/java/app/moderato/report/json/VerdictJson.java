package app.moderato.report.json;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A verdict as fields of what it is on. */
public final class VerdictJson {
    private VerdictJson() {}

    /** Puts {@code verdict, reasons, use, passed, verdict_rules}. */
    public static void put(ObjectNode node, Verdict verdict) {
        node.put("verdict", verdict.level().words());
        verdict.reasons().forEach(node.putArray("reasons")::add);
        node.put("use", verdict.use());
        verdict.passed().forEach(node.putArray("passed")::add);
        node.put("verdict_rules", VerdictRules.VERSION);
    }
}
