package app.moderato.report.json;

import app.moderato.core.analysis.GroupVerdict;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.ParticipantFigures;
import app.moderato.core.group.measure.PersonalShift;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** A group and its figures as JSON. */
public final class GroupJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GroupJson() {}

    /** {@code session.json}: everything known of the group; schema: {@code assets/schema/session.schema.json}. */
    public static String file(GroupContents contents, GroupDesign design, GroupResults results) {
        ObjectNode node = of(contents, results.figures());
        stamp(node, contents.group());
        node.set("design", DesignJson.of(design));
        node.set("people", DesignJson.people(design));
        node.set("measures", FindingsJson.measures(results.bands()));
        FindingsJson.put(node, results);
        node.set("events", EventsJson.of(contents.events()));
        return JsonText.of(node);
    }

    /** As the command line prints it: how the group stands, and its figures. */
    public static ObjectNode of(GroupContents contents, GroupFigures figures) {
        GroupRecord group = contents.group();
        ObjectNode node = JSON.createObjectNode();
        node.put("session", group.id().value()).put("study", group.studyTitle());
        LabelJson.put(node, group.rehearsal());
        VerdictJson.put(node, GroupVerdict.of(group));
        node.put("state", group.state().code());
        node.put("turns", contents.state().turns().size())
                .put("missed_turns", contents.missedTurns())
                .put("missing_reactions", contents.missingReactions());
        ArrayNode participants = node.putArray("participants");
        figures.participants().forEach(one -> participant(participants.addObject(), one));
        node.put("median_words", figures.talk().medianWords())
                .put("share_short_turns", figures.talk().shortTurns())
                .put("gini", figures.talk().gini())
                .put("cost_usd", group.costUsd());
        return node;
    }

    private static void participant(ObjectNode node, ParticipantFigures one) {
        node.put("persona", one.who().value())
                .put("name", one.name())
                .put("turns", one.turns())
                .put("words", one.words())
                .put("talk_share", one.talkShare())
                .put("before", one.before())
                .put("after", one.after())
                .put("shift", one.shift());
        ArrayNode concepts = node.putArray("concepts");
        for (PersonalShift shift : one.shifts()) {
            concepts.addObject()
                    .put("concept", shift.concept().value())
                    .put("before", shift.before())
                    .put("after", shift.after())
                    .put("shift", shift.shift().orElse(null))
                    .put("alone", shift.alone())
                    .put("influence", shift.influence().orElse(null));
        }
    }

    private static void stamp(ObjectNode node, GroupRecord group) {
        node.put("format", 1);
        node.put("series", group.series() == null ? null : group.series().value())
                .put("number", group.number())
                .put(
                        "forked_from",
                        group.forkedFrom() == null ? null : group.forkedFrom().value());
        node.put("provider", group.provider())
                .put("base_url", group.baseUrl())
                .put("model", group.model())
                .put("seed", group.seed());
        ObjectNode stamp = node.putObject("stamp");
        new TreeMap<>(group.stamp()).forEach(stamp::put);
        node.put("input_tokens", group.tokens().input())
                .put("cached_input_tokens", group.tokens().cachedInput())
                .put("output_tokens", group.tokens().output())
                .put("reasoning_tokens", group.tokens().reasoning());
        node.put("started_at", group.startedAt().toString())
                .put(
                        "ended_at",
                        group.endedAt() == null ? null : group.endedAt().toString());
    }
}
