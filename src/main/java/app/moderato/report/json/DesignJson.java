package app.moderato.report.json;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Stage;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a group was held with, as JSON. */
final class DesignJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DesignJson() {}

    static ObjectNode of(GroupDesign design) {
        ObjectNode node = JSON.createObjectNode();
        node.put("language", design.study().language()).put("asked_alone", design.alone());
        node.putObject("question")
                .put("id", design.question().id().value())
                .put("text", design.question().wording().text());
        ObjectNode scale = node.putObject("scale");
        scale.put("id", design.scale().id()).put("points", design.scale().points());
        design.scale().labels().forEach(scale.putArray("labels")::add);
        ArrayNode concepts = node.putArray("concepts");
        design.concepts().forEach(concept -> fill(concepts.addObject(), concept));
        ArrayNode agenda = node.putArray("agenda");
        for (Stage stage : design.agenda()) {
            agenda.addObject()
                    .put("stage", agenda.size())
                    .put("kind", EventsJson.code(stage.kind()))
                    .put(
                            "concept",
                            stage.concept() == null ? null : stage.concept().value())
                    .put("minutes", stage.minutes())
                    .put("opening", stage.opening());
        }
        return node;
    }

    private static void fill(ObjectNode node, Concept concept) {
        node.put("id", concept.id().value())
                .put("name", concept.name())
                .put("text", concept.text())
                .put("price", concept.price() == null ? null : concept.price().toString())
                .put("control", concept.control());
    }

    /** By seat. */
    static ArrayNode people(GroupDesign design) {
        ArrayNode people = JSON.createArrayNode();
        for (Persona person : design.people()) {
            ObjectNode node = people.addObject();
            node.put("seat", people.size())
                    .put("id", person.id().value())
                    .put("name", person.name())
                    .put("called", design.names().of(person.id()));
            ObjectNode attributes = node.putObject("attributes");
            person.attributes().forEach(attributes::put);
            node.put("background", person.background()).put("weight", person.weight());
        }
        return people;
    }
}
