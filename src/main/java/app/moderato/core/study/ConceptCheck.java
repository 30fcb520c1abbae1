package app.moderato.core.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with the concepts. */
final class ConceptCheck {
    /** Keys of a concept that {@code {{concept.KEY}}} already means. */
    private static final Set<String> TAKEN = Set.of("id", "name", "text", "price");

    private ConceptCheck() {}

    static void check(Study study, List<Problem> problems) {
        List<Concept> concepts = study.concepts();
        if (concepts.isEmpty()) {
            problems.add(
                    Problem.error("/concepts", "The study has no concept. Add at least one, with id, name and text."));
        }
        Set<ConceptId> seen = new HashSet<>();
        boolean control = false;
        for (int i = 0; i < concepts.size(); i++) {
            Concept concept = concepts.get(i);
            String place = "/concepts/" + i;
            if (!seen.add(concept.id())) {
                problems.add(Problem.error(
                        place + "/id", "Two concepts have the id “" + concept.id() + "”. Give each its own."));
            }
            if (concept.control() && control) {
                problems.add(Problem.error(
                        place + "/control", "A study has at most one control. Remove control: true from all but one."));
            }
            control |= concept.control();
            content(concept, place, problems);
        }
    }

    private static void content(Concept concept, String place, List<Problem> problems) {
        if (concept.name().isBlank()) {
            problems.add(Problem.error(place + "/name", "The concept “" + concept.id() + "” needs a name."));
        }
        if (concept.text().isBlank() && concept.pictures().isEmpty()) {
            problems.add(Problem.error(
                    place, "The concept “" + concept.id() + "” has neither a text nor a picture. Add one of the two."));
        }
        for (String attribute : concept.attributes().keySet()) {
            if (TAKEN.contains(attribute)) {
                problems.add(Problem.error(
                        place + "/attributes",
                        "An attribute cannot be called “" + attribute + "”, because {{concept." + attribute
                                + "}} means the concept’s own. Rename it."));
            }
        }
        Stream.concat(Stream.of(concept.name(), concept.text()), concept.attributes().values().stream())
                .filter(text -> !Template.placeholders(text).isEmpty())
                .findFirst()
                .ifPresent(text -> problems.add(Problem.error(
                        place,
                        "{{" + Template.placeholders(text).getFirst() + "}} stands in the concept “" + concept.id()
                                + "”. Placeholders are filled in the texts of questions only: write it out.")));
    }
}
