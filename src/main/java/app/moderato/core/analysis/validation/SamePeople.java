package app.moderato.core.analysis.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether those who rated are those whose words were rated, by their ids. */
final class SamePeople {
    private SamePeople() {}

    /** Whether at least half of the people's ratings of a concept have an answer of the persona with the same id. */
    static boolean in(List<RatedConcept> concepts) {
        long all = 0;
        long twice = 0;
        for (RatedConcept concept : concepts) {
            Map<String, Respondent> personas = byId(concept);
            all += concept.humans().size();
            twice += concept.humans().stream()
                    .filter(human -> personas.containsKey(human.respondent()))
                    .count();
        }
        return all > 0 && 2 * twice >= all;
    }

    /** One by one, each with what the model gave for the same person; in the order of their ids. */
    static List<Alike> oneByOne(RatedConcept concept) {
        Map<String, Respondent> personas = byId(concept);
        return concept.humans().stream()
                .sorted((one, other) -> {
                    int byId = one.respondent().compareTo(other.respondent());
                    return byId != 0 ? byId : Integer.compare(one.rating(), other.rating());
                })
                .map(human -> {
                    Respondent own = personas.get(human.respondent());
                    return own == null
                            ? new Alike(human.rating(), human.weight(), 1, 0, 0)
                            : new Alike(
                                    human.rating(), human.weight(), 1, own.pmf().mean(), own.weight());
                })
                .toList();
    }

    private static Map<String, Respondent> byId(RatedConcept concept) {
        Map<String, Respondent> personas = new HashMap<>();
        concept.personas().stream()
                .filter(persona -> !persona.id().isEmpty())
                .forEach(persona -> personas.put(persona.id(), persona));
        return personas;
    }
}
