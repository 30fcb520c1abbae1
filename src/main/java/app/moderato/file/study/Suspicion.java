package app.moderato.file.study;

import app.moderato.core.study.Doubt;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What follows from places of the wrong form: that nothing else is concluded from them. */
final class Suspicion {
    private final Set<String> broken;

    /** @param broken JSON pointers */
    Suspicion(Set<String> broken) {
        this.broken = Set.copyOf(broken);
    }

    Doubt about(Study study) {
        boolean concepts = broken.stream()
                .anyMatch(place ->
                        place.matches("(?s)/concepts(/.*)?") && !place.matches("/concepts/\\d+/images?(/\\d+)?"));
        boolean guide = broken.stream()
                .anyMatch(place -> place.equals("/guide")
                        || place.matches("/guide/(before|questions|after)(/\\d+(/id)?)?")
                        || (place.matches("/guide/[^/]*") && !place.matches("/guide/(exposure|memory)")));
        Set<QuestionId> questions = new HashSet<>();
        Guide parts = study.guide();
        incomplete("/guide/before", parts.before(), questions);
        incomplete("/guide/questions", parts.questions(), questions);
        incomplete("/guide/after", parts.after(), questions);
        return new Doubt(concepts, guide, questions);
    }

    private void incomplete(String pointer, List<Question> section, Set<QuestionId> found) {
        for (int i = 0; i < section.size(); i++) {
            String place = pointer + "/" + i;
            if (broken.stream().anyMatch(other -> isWithin(other, place))) {
                found.add(section.get(i).id());
            }
        }
    }

    /** Whether a problem may merely follow from a place that was told already: one at, in or around it. */
    boolean covers(Problem problem) {
        return broken.stream()
                .anyMatch(place -> isWithin(problem.pointer(), place) || isWithin(place, problem.pointer()));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
