package app.moderato.report.json;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.measure.Between;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.Movement;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Several groups of one design beside each other, as JSON. */
public final class ComparisonJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ComparisonJson() {}

    /** {@code comparison.json}; its themes name groups by their place in {@code sessions}, from 1. */
    public static String file(List<GroupContents> contents, GroupComparison comparison) {
        ObjectNode node = of(comparison);
        ArrayNode sessions = node.putArray("sessions");
        contents.forEach(one -> sessions.add(one.group().id().value()));
        node.put("rehearsal", contents.getFirst().group().rehearsal());
        VerdictJson.put(node, GroupVerdict.of(contents.getFirst().group()));
        return JsonText.of(node);
    }

    public static ObjectNode of(GroupComparison comparison) {
        ObjectNode node = JSON.createObjectNode();
        node.put("label", "Synthetic respondents")
                .put("groups", comparison.groups().size());
        between(node.putObject("turns"), comparison.turns());
        between(node.putObject("words"), comparison.words());
        between(node.putObject("median_words"), comparison.medianWords());
        ArrayNode concepts = node.putArray("concepts");
        for (GroupComparison.ByConcept one : comparison.concepts()) {
            ObjectNode concept =
                    concepts.addObject().put("concept", one.concept().value());
            between(concept.putObject("before"), one.before());
            between(concept.putObject("after"), one.after());
            between(concept.putObject("shift"), one.shift());
            ArrayNode groups = concept.putArray("groups");
            one.groups().forEach(moved -> moved(groups.addObject(), moved));
        }
        ArrayNode themes = node.putArray("themes");
        for (GroupComparison.Shared theme : comparison.themes()) {
            ObjectNode shared = themes.addObject().put("theme", theme.name()).put("speakers", theme.speakers());
            theme.groups().forEach(shared.putArray("groups")::add);
        }
        return node;
    }

    private static void between(ObjectNode node, Between between) {
        node.put("n", between.n())
                .put("mean", between.mean())
                .put("sd", between.sd())
                .put("variation", between.variation());
    }

    private static void moved(ObjectNode node, Movement moved) {
        node.put("n", moved.n())
                .put("before", moved.from())
                .put("after", moved.to())
                .put("shift", moved.shift())
                .put("up", moved.up())
                .put("down", moved.down());
    }
}
