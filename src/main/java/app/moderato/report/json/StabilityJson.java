package app.moderato.report.json;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.stability.Combination;
import app.moderato.core.analysis.stability.Conclusion;
import app.moderato.core.analysis.stability.ConclusionWords;
import app.moderato.core.analysis.stability.Drift;
import app.moderato.core.analysis.stability.PairRuling;
import app.moderato.core.analysis.stability.Reliability;
import app.moderato.core.analysis.stability.Stability;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A stability study as JSON, as {@code moderato stability --json} prints it. */
public final class StabilityJson {
    private StabilityJson() {}

    /**
     * @param names a concept's name by its id, for sentences
     * @param rehearsal whether any of its answers were invented
     */
    public static ObjectNode of(Stability stability, UnaryOperator<String> names, boolean rehearsal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        LabelJson.put(node, rehearsal);
        node.put("run", stability.base().value())
                .put("series", stability.series().value());
        node.put("question", stability.question().value());
        stability.wordings().forEach(node.putArray("wordings")::add);
        stability.models().forEach(node.putArray("models")::add);
        node.put("seeds", stability.seeds()).put("people", stability.people());
        stability.concepts().forEach(node.putArray("concepts")::add);
        ArrayNode runs = node.putArray("runs");
        stability.combinations().forEach(one -> combination(runs.addObject(), one));
        stability
                .reliability()
                .ifPresentOrElse(
                        found -> reliability(node.putObject("reliability"), found), () -> node.putNull("reliability"));
        ArrayNode variance = node.putArray("variance");
        stability
                .variance()
                .forEach(one -> variance.addObject()
                        .put("source", one.source().name().toLowerCase(Locale.ROOT))
                        .put("share", one.share()));
        number(node, "noise_floor", stability.floor().orElse(Double.NaN));
        ArrayNode drift = node.putArray("drift");
        drift(drift, "wording", stability.wordingDrift());
        drift(drift, "model", stability.modelDrift());
        ArrayNode conclusions = node.putArray("conclusions");
        stability.conclusions().forEach(one -> conclusion(conclusions.addObject(), one, names));
        number(node, "kendall_w", stability.concordance().orElse(Double.NaN));
        return node;
    }

    private static void combination(ObjectNode node, Combination one) {
        node.put("run", one.run().value())
                .put("wording", one.wording())
                .put("model", one.model())
                .put("seed", one.seed())
                .put("n", one.n());
        ArrayNode means = node.putArray("means");
        one.means().forEach(mean -> {
            if (Double.isNaN(mean)) {
                means.addNull();
            } else {
                means.add(mean);
            }
        });
    }

    private static void reliability(ObjectNode node, Reliability found) {
        figure(node.putObject("icc_1"), found.oneWay());
        figure(node.putObject("icc_a1"), found.agreement());
        figure(node.putObject("icc_c1"), found.consistency());
        node.put("people", found.people()).put("seeds", found.seeds());
        ArrayNode parts = node.putArray("parts");
        found.parts().forEach(part -> {
            ObjectNode one = parts.addObject()
                    .put("wording", part.wording())
                    .put("model", part.model())
                    .put("targets", part.targets());
            number(one, "icc_1", part.oneWay());
            number(one, "icc_a1", part.agreement());
            number(one, "icc_c1", part.consistency());
        });
    }

    private static void figure(ObjectNode node, Reliability.Figure figure) {
        number(node, "value", figure.value());
        interval(node, figure.interval());
    }

    private static void drift(ArrayNode array, String kind, List<Drift> drifts) {
        drifts.forEach(drift -> drift.shifts().forEach(shift -> {
            ObjectNode node = array.addObject()
                    .put("kind", kind)
                    .put("which", drift.which())
                    .put("concept", shift.concept());
            number(node, "difference", shift.difference());
            interval(node, shift.interval());
            number(node, "noise", shift.noise());
            node.put("n", shift.n()).put("reading", shift.reading().name().toLowerCase(Locale.ROOT));
        }));
    }

    private static void conclusion(ObjectNode node, Conclusion one, UnaryOperator<String> names) {
        node.put("first", one.first()).put("second", one.second());
        ruling(node.putObject("run"), one.whole());
        ruling(node.putObject("sample"), one.sample());
        ArrayNode again = node.putArray("again");
        one.again().forEach(ruling -> ruling(again.addObject(), ruling));
        node.put("kept", one.kept())
                .put("clear", one.clear())
                .put("reversed", one.reversed())
                .put("survives", one.survives())
                .put("sentence", ConclusionWords.sentence(one, names));
    }

    private static void ruling(ObjectNode node, PairRuling ruling) {
        number(node, "difference", ruling.difference());
        interval(node, ruling.interval());
        node.put("judgement", ruling.judgement().name().toLowerCase(Locale.ROOT))
                .put("n", ruling.n());
    }

    private static void interval(ObjectNode node, Interval interval) {
        if (Double.isNaN(interval.low())) {
            node.putNull("interval");
        } else {
            node.putArray("interval").add(interval.low()).add(interval.high());
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
