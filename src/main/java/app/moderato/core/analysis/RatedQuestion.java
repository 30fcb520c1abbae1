package app.moderato.core.analysis;

import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One question's ratings with the noise in them. */
record RatedQuestion(Question question, RatingTable table, Optional<RetestNoise> noise) {
    /** What a scope shows, in guide order; questions that nobody of its base rated are left out. */
    static List<RatedQuestion> of(Study study, RunContents contents, ScaleGauge gauge, VerdictScope scope) {
        List<PersonaAnswers> rated =
                PersonaAnswers.of(study, contents, answer -> scope.shows(answer) && RunAnalysis.isRated(answer));
        List<Persona> people =
                contents.panel().personas().stream().filter(scope::includes).toList();
        List<RatedQuestion> all = new ArrayList<>();
        study.guide().all().forEach(question -> {
            List<PersonaAnswers> concepts = rated.stream()
                    .filter(answers -> answers.question().id().equals(question.id()))
                    .toList();
            RatingTable table = RatingTable.of(concepts, people, scope.weighted(), gauge);
            if (!table.people().isEmpty()) {
                all.add(new RatedQuestion(
                        question,
                        table,
                        study.guide().questions().contains(question)
                                ? RetestNoise.of(
                                        table,
                                        RunAnalysis.noiseSeed(contents.run().seed(), question.id()))
                                : Optional.empty()));
            }
        });
        return all;
    }

    /** Columns of the concepts with figures to show; all that anybody rated where none has people enough. */
    IntStream shown() {
        boolean enough = columns().anyMatch(column -> table.n(column) >= Respondents.LEAST);
        return columns().filter(column -> table.n(column) >= (enough ? Respondents.LEAST : 1));
    }

    private IntStream columns() {
        return IntStream.range(0, table.concepts().size());
    }
}
