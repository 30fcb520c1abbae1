package app.moderato.core.study;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Differences between concepts that are not meant to be the difference measured. */
final class ConceptLint {
    /** Below this the longer text is still a sentence or two. */
    private static final int SHORT = 20;

    private ConceptLint() {}

    static void lint(List<Concept> concepts, List<Problem> warnings) {
        if (concepts.size() < 2) {
            return;
        }
        length(concepts, warnings);
        some(concepts, concept -> concept.price() != null, "price", "A price", warnings);
        some(concepts, concept -> !concept.pictures().isEmpty(), "picture", "A picture", warnings);
    }

    private static void length(List<Concept> concepts, List<Problem> warnings) {
        Comparator<Concept> byWords = Comparator.comparingInt(ConceptLint::words);
        List<Concept> texts =
                concepts.stream().filter(concept -> !concept.text().isBlank()).toList();
        if (texts.size() < 2) {
            return;
        }
        Concept shortest = texts.stream().min(byWords).orElseThrow();
        Concept longest = texts.stream().max(byWords).orElseThrow();
        if (words(longest) >= SHORT && words(longest) > 2 * words(shortest)) {
            warnings.add(Problem.warning(
                    "/concepts/" + concepts.indexOf(longest) + "/text",
                    "“" + longest.name() + "” has " + words(longest) + " words and “" + shortest.name() + "” "
                            + words(shortest)
                            + ". Longer descriptions tend to be liked for their length alone; make them alike."));
        }
    }

    private static int words(Concept concept) {
        return concept.text().strip().split("\\s+").length;
    }

    private static void some(
            List<Concept> concepts, Predicate<Concept> has, String what, String noun, List<Problem> warnings) {
        List<Concept> without = concepts.stream().filter(has.negate()).toList();
        if (!without.isEmpty() && without.size() < concepts.size()) {
            warnings.add(Problem.warning(
                    "/concepts/" + concepts.indexOf(without.getFirst()),
                    "“" + without.getFirst().name() + "” has no " + what + " while other concepts have one. " + noun
                            + " changes answers by itself; show it with all or with none."));
        }
    }
}
