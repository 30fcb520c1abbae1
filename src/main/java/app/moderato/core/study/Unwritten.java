package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a study still has of the texts that people are given to start from. It can be run, but its answers would be about
 * instructions for its author.
 *
 * @param concepts whose text is that of a template
 * @param questions that were added and not worded
 */
public record Unwritten(List<Concept> concepts, List<Question> questions) {
    /** The text of a question that was just added. */
    public static final String QUESTION = "New question?";

    public Unwritten {
        concepts = List.copyOf(concepts);
        questions = List.copyOf(questions);
    }

    /** @param templates texts of concepts as templates have them */
    public static Unwritten of(Study study, Set<String> templates) {
        return new Unwritten(
                study.concepts().stream()
                        .filter(concept -> templates.contains(concept.text().strip()))
                        .toList(),
                study.guide().all().filter(Unwritten::is).toList());
    }

    static boolean is(Question question) {
        return question.wording().text().strip().equals(QUESTION);
    }

    public boolean isEmpty() {
        return concepts.isEmpty() && questions.isEmpty();
    }

    /** Warnings on concepts; those on questions are among the findings of the guide. */
    public List<Problem> onConcepts(Study study) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < study.concepts().size(); i++) {
            if (concepts.contains(study.concepts().get(i))) {
                problems.add(Problem.warning(
                        "/concepts/" + i + "/text", sentence(study.concepts().get(i))));
            }
        }
        return problems;
    }

    static String sentence(Concept concept) {
        return "This is still the template’s text. Describe “" + concept.name() + "” in your own words.";
    }
}
