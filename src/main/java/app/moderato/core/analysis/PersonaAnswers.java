package app.moderato.core.analysis;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The answers to one question about one concept, by persona in the panel's order. A persona's showings and replicates
 * stand together: they are not new people.
 *
 * @param concept the concept's id, empty before and after the concepts
 */
record PersonaAnswers(Question question, String concept, Map<Persona, List<RatedAnswer>> byPersona) {
    private record Place(QuestionId question, String concept) {}

    /** By question in guide order, then by concept in study order; places without an answer are left out. */
    static List<PersonaAnswers> of(Study study, RunContents contents, Predicate<RatedAnswer> wanted) {
        Map<PersonaId, Persona> people = new LinkedHashMap<>();
        contents.panel().personas().forEach(persona -> people.put(persona.id(), persona));
        Map<Place, Map<PersonaId, List<RatedAnswer>>> found = new LinkedHashMap<>();
        for (RatedAnswer answer : contents.answers()) {
            var key = answer.answer().key();
            if (wanted.test(answer) && people.containsKey(key.persona())) {
                found.computeIfAbsent(new Place(key.question(), key.concept()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(key.persona(), _ -> new ArrayList<>())
                        .add(answer);
            }
        }
        List<PersonaAnswers> ordered = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            for (String concept : places(study)) {
                Map<PersonaId, List<RatedAnswer>> here = found.get(new Place(question.id(), concept));
                if (here != null) {
                    ordered.add(new PersonaAnswers(question, concept, inPanelOrder(people, here)));
                }
            }
        }
        return ordered;
    }

    private static List<String> places(Study study) {
        return Stream.concat(
                        Stream.of(""),
                        study.concepts().stream().map(concept -> concept.id().value()))
                .toList();
    }

    private static Map<Persona, List<RatedAnswer>> inPanelOrder(
            Map<PersonaId, Persona> people, Map<PersonaId, List<RatedAnswer>> found) {
        Map<Persona, List<RatedAnswer>> ordered = new LinkedHashMap<>();
        people.forEach((id, persona) -> {
            List<RatedAnswer> answers = found.get(id);
            if (answers != null) {
                ordered.put(persona, answers);
            }
        });
        return ordered;
    }

    /** How they were rated, such as {@code ssr}. */
    String method() {
        return byPersona.values().iterator().next().getFirst().method();
    }
}
