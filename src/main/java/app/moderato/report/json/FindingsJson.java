package app.moderato.report.json;

import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.GroupSummary;
import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.group.measure.HumanBands.People;
import app.moderato.core.group.measure.SaidTheme;
import app.moderato.core.group.measure.TurnScore;
import app.moderato.core.rating.Rating;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was found in a group's talk, as JSON. */
final class FindingsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingsJson() {}

    static void put(ObjectNode node, GroupResults results) {
        ArrayNode themes = node.putArray("themes");
        results.summary().themes().forEach(theme -> theme(themes.addObject(), theme));
        ArrayNode minority = node.putArray("minority");
        for (GroupSummary.Against one : results.summary().against()) {
            minority.addObject()
                    .put("persona", one.who().value())
                    .put("concept", one.concept().value())
                    .put("after", one.after())
                    .put("table", one.table())
                    .put("turn", one.turn() == null ? null : one.turn().number());
        }
        ArrayNode scores = node.putArray("scores");
        for (TurnScore score : results.scores().turns()) {
            Rating sentiment = score.sentiment();
            scores.addObject()
                    .put("turn", score.turn())
                    .put("persona", score.who().value())
                    .put("mean", score.construct().pmf().mean())
                    .put("sentiment", sentiment == null ? null : sentiment.pmf().mean());
        }
    }

    private static void theme(ObjectNode node, SaidTheme theme) {
        node.put("theme", theme.name());
        ArrayNode speakers = node.putArray("personas");
        theme.speakers().forEach(who -> speakers.add(who.value()));
        ArrayNode quotes = node.putArray("quotes");
        theme.quotes()
                .forEach(quote -> quotes.addObject()
                        .put("turn", quote.turn())
                        .put("persona", quote.who().value())
                        .put("text", quote.words()));
    }

    static ArrayNode measures(HumanBands bands) {
        ArrayNode measures = JSON.createArrayNode();
        for (HumanBands.Measure measure : bands.measures()) {
            ObjectNode node = measures.addObject()
                    .put("measure", EventsJson.code(measure.kind()))
                    .put("value", measure.value());
            switch (measure.people()) {
                case People.Band band -> node.putArray("people").add(band.low()).add(band.high());
                case People.Figure figure -> node.put("people", figure.value());
            }
            node.put("inside", measure.inside().orElse(null));
        }
        return measures;
    }
}
