package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.monitor.Block;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the people, concepts, questions and blocks of one run are called on screen. */
final class RunNames {
    private final Messages messages;
    private final List<ConceptName> concepts;
    private final Map<PersonaId, Persona> people = new HashMap<>();
    private final Map<QuestionId, String> questions = new HashMap<>();
    private final Map<QuestionId, Integer> lowest = new HashMap<>();

    RunNames(Study study, Panel panel, Messages messages) {
        this.messages = messages;
        this.concepts = ConceptName.of(study);
        panel.personas().forEach(persona -> people.put(persona.id(), persona));
        study.guide().all().forEach(question -> {
            questions.put(question.id(), messages.text("run.name.question", 1 + questions.size()));
            // a recommendation's points are shown from 0
            lowest.put(question.id(), question instanceof Question.Nps ? 0 : 1);
        });
    }

    Optional<ConceptName> concept(CellKey key) {
        return ConceptName.find(concepts, key.concept());
    }

    Optional<ConceptName> concept(Block block) {
        return ConceptName.find(concepts, block.concept());
    }

    String block(Block block) {
        return switch (block.kind()) {
            case BEFORE -> messages.text("run.block.before");
            case AFTER -> messages.text("run.block.after");
            case AGAIN -> messages.text("run.block.again");
            case CONCEPT -> concept(block).map(ConceptName::name).orElse(block.concept());
        };
    }

    /** First name, age where it is known, id and question. */
    String who(CellKey key) {
        return who(key, name -> name.split(" ", 2)[0]);
    }

    /** The same with the whole name. */
    String fullWho(CellKey key) {
        return who(key, name -> name);
    }

    private String who(CellKey key, UnaryOperator<String> shorten) {
        Persona persona = people.get(key.persona());
        String name = persona == null ? "" : shorten.apply(persona.name());
        String age = persona == null ? "" : persona.attribute("age").orElse("");
        return messages.text(
                age.isEmpty() ? "run.name.person" : "run.name.person-age",
                name,
                age,
                key.persona().value(),
                question(key));
    }

    /** Such as “Q3”. */
    String question(CellKey key) {
        return questions.getOrDefault(key.question(), key.question().value());
    }

    /** Number of the lowest point of the question's scale. */
    int lowest(CellKey key) {
        return lowest.getOrDefault(key.question(), 1);
    }
}
