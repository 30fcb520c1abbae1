package app.moderato.bench;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.ConceptComparison;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunBuilder;
import app.moderato.core.analysis.ScaleGauge;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.Subgroups;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a view of Results costs: 2,000 draws over 200 personas, 5 concepts and 4 questions, tests and groups included. */
@Tag("bench")
class ComparisonSpeedTest {
    private static final List<String> QUESTIONS = List.of("intent", "liking", "value", "clarity");

    @Test
    void fiveConceptsOnFourQuestions() {
        RunBuilder run = run();
        Study study = run.study();
        RunContents contents = run.contents();
        for (int round = 0; round < 3; round++) {
            double intervals = seconds(() -> RunAnalysis.of(study, contents, Map.of()));
            double compared = seconds(() -> QUESTIONS.forEach(
                    question -> ConceptComparison.of(study, contents, selection(question), ScaleGauge.NONE)));
            double groups = seconds(() ->
                    QUESTIONS.forEach(question -> Subgroups.of(study, contents, selection(question), ScaleGauge.NONE)));
            System.out.printf(
                    "4 questions, round %d: summaries, floors and verdict %.3f s; comparisons with 9,999 permutations a"
                            + " pair %.3f s (×%.1f); subgroups %.3f s (×%.1f)%n",
                    round + 1, intervals, compared, compared / intervals, groups, groups / intervals);
        }
    }

    private static Selection selection(String question) {
        return new Selection(new QuestionId(question), Respondents.EVERYONE, true, Statistic.TOP2);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static RunBuilder run() {
        Random random = new Random(1);
        RunBuilder run = new RunBuilder();
        for (String concept : List.of("a", "b", "c", "d", "e")) {
            run.concept(concept, "Concept " + concept, "Text", "4.99 USD", concept.equals("e"));
        }
        QUESTIONS.forEach(question -> run.ask(RunBuilder.rating(question, "?", "liking")));
        for (int i = 0; i < 200; i++) {
            String id = "p" + i;
            run.persona(new Persona(
                    new PersonaId(id),
                    id,
                    Map.of("age", String.valueOf(18 + i % 60), "gender", i % 2 == 0 ? "female" : "male"),
                    0.5 + random.nextDouble(),
                    ""));
            for (String question : QUESTIONS) {
                for (String shown : List.of("a1", "b1", "c1", "d1", "e1", "e2")) {
                    double up = random.nextDouble();
                    run.rated(
                            RunBuilder.key(
                                    id, shown.substring(0, 1), question, Integer.parseInt(shown.substring(1)), 1),
                            question + shown + i,
                            .5 * (1 - up),
                            .2,
                            .1,
                            .2,
                            .5 * up);
                }
            }
        }
        return run;
    }
}
