package app.moderato.report.json;

import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.Round;
import app.moderato.core.group.Theme;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened in a group, as JSON; schema: {@code assets/schema/session.schema.json}. Stages count from 1. */
final class EventsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventsJson() {}

    static ArrayNode of(List<Happened> events) {
        ArrayNode all = JSON.createArrayNode();
        int turn = 0;
        for (Happened happened : events) {
            ObjectNode node = all.addObject().put("at", happened.at().toString());
            fill(node, happened.event());
            if (happened.event() instanceof GroupEvent.Asked || happened.event() instanceof GroupEvent.Spoke) {
                turn++;
                node.put("turn", turn);
            }
            if (happened.latencyMillis() > 0 || happened.used().input() > 0) {
                node.put("input_tokens", happened.used().input())
                        .put("output_tokens", happened.used().output())
                        .put("latency_ms", happened.latencyMillis());
            }
        }
        return all;
    }

    private static void fill(ObjectNode node, GroupEvent event) {
        switch (event) {
            case GroupEvent.Opened opened ->
                node.put("event", "opened").put("stage", opened.stage() + 1).put("shown", id(opened.shown()));
            case GroupEvent.Shown shown ->
                node.put("event", "shown").put("concept", shown.concept().value());
            case GroupEvent.Hidden hidden -> node.put("event", "hidden");
            case GroupEvent.Asked asked ->
                node.put("event", "asked")
                        .put("verb", code(asked.verb()))
                        .put("to", id(asked.to()))
                        .put("text", asked.text())
                        .put("by", chair(asked.byModel()));
            case GroupEvent.Spoke spoke ->
                node.put("event", "spoke")
                        .put("persona", spoke.who().value())
                        .put("to", id(spoke.to()))
                        .put("stance", code(spoke.stance()))
                        .put("text", spoke.text())
                        .put("cut_in", spoke.cutIn())
                        .put("cut_off", spoke.cutOff());
            case GroupEvent.Missed missed ->
                node.put("event", "missed").put("persona", missed.who().value()).put("why", missed.why());
            case GroupEvent.Silence silence -> node.put("event", "silence");
            case GroupEvent.PollOpened poll ->
                node.put("event", "poll-opened")
                        .put("poll", poll.number())
                        .put("concept", poll.concept().value())
                        .put("question", poll.question());
            case GroupEvent.PollShown poll -> node.put("event", "poll-shown").put("poll", poll.number());
            case GroupEvent.Reacted said ->
                answer(node.put("event", "reacted"), said.who(), said.round(), said.concept())
                        .put("text", said.text());
            case GroupEvent.Rated rated -> {
                answer(node.put("event", "rated"), rated.who(), rated.round(), rated.concept());
                rating(node, rated.rating());
            }
            case GroupEvent.NoReaction none ->
                answer(node.put("event", "no-reaction"), none.who(), none.round(), none.concept())
                        .put("why", none.why());
            case GroupEvent.Summed sum ->
                node.put("event", "summed").put("turns", sum.turns()).put("text", sum.text());
            case GroupEvent.Themed themed ->
                node.put("event", "themed").put("why", themed.why()).set("themes", themes(themed.themes()));
            case GroupEvent.Moderated chair -> node.put("event", "moderated").put("by", chair(chair.byModel()));
            case GroupEvent.Ruled ruled -> node.put("event", "ruled").put("rule", code(ruled.rule()));
            case GroupEvent.Picked picked ->
                node.put("event", "picked").put("persona", picked.who().value());
            case GroupEvent.Paced paced -> node.put("event", "paced").put("seconds", paced.seconds());
            case GroupEvent.Ended ended ->
                node.put("event", "ended").put("state", ended.state().code());
        }
    }

    private static ObjectNode answer(ObjectNode node, PersonaId who, Round round, ConceptId concept) {
        boolean stage = round.kind() == Round.Kind.PRIVATE;
        return node.put("persona", who.value())
                .put("round", code(round.kind()))
                .put("number", stage ? round.number() + 1 : round.number())
                .put("concept", concept.value());
    }

    private static void rating(ObjectNode node, Rating rating) {
        node.put("mean", rating.pmf().mean());
        rating.pmf().stream().forEach(node.putArray("pmf")::add);
    }

    static ArrayNode themes(List<Theme> themes) {
        ArrayNode all = JSON.createArrayNode();
        for (Theme theme : themes) {
            ArrayNode quotes = all.addObject().put("theme", theme.name()).putArray("quotes");
            theme.quotes()
                    .forEach(quote ->
                            quotes.addObject().put("turn", quote.turn()).put("text", quote.words()));
        }
        return all;
    }

    private static String chair(boolean byModel) {
        return byModel ? "model" : "person";
    }

    private static @Nullable String id(@Nullable PersonaId who) {
        return who == null ? null : who.value();
    }

    private static @Nullable String id(@Nullable ConceptId concept) {
        return concept == null ? null : concept.value();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
