package app.moderato.core.analysis;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run's numbers from its stored answers. Pure: the same answers and seed give the same figures. */
public final class RunAnalysis {
    private RunAnalysis() {}

    /**
     * @param checks by scale name, what the Anchor Lab says of its reference sets with the run's embedder; a scale not
     *     named here counts as unmeasured
     */
    public static RunResults of(Study study, RunContents contents, Map<String, ScaleCheck> checks) {
        List<PersonaAnswers> rated = PersonaAnswers.of(study, contents, RunAnalysis::isRated);
        long seed = contents.run().seed();
        List<LikertSummary> summaries = rated.stream()
                .map(answers -> Likert.summary(answers, seed(seed, answers)))
                .toList();
        Map<QuestionId, Double> floors = floors(study, rated, seed);
        List<RunResults.Frequencies> frequencies = PersonaAnswers.of(study, contents, RunAnalysis::isAnswered).stream()
                .map(answers -> FrequencyCount.of(answers, study))
                .flatMap(Optional::stream)
                .toList();
        VerdictFacts facts = new FactCheck(study, contents).facts(rated, summaries, floors, checks);
        return new RunResults(summaries, floors, frequencies, VerdictRules.judge(facts));
    }

    private static Map<QuestionId, Double> floors(Study study, List<PersonaAnswers> rated, long seed) {
        Map<QuestionId, Double> floors = new LinkedHashMap<>();
        for (Question question : study.guide().questions()) {
            List<PersonaAnswers> concepts = rated.stream()
                    .filter(answers -> answers.question().id().equals(question.id()))
                    .toList();
            OptionalDouble floor =
                    NoiseFloor.ofMean(concepts, seed + question.id().value().hashCode());
            floor.ifPresent(value -> floors.put(question.id(), value));
        }
        return floors;
    }

    /** Its own for every interval, so that a figure does not depend on what else is computed. */
    private static long seed(long seed, PersonaAnswers answers) {
        return seed
                + 31L * answers.question().id().value().hashCode()
                + answers.concept().hashCode();
    }

    private static boolean isAnswered(RatedAnswer answer) {
        return answer.answer().status() == CellStatus.ANSWERED;
    }

    private static boolean isRated(RatedAnswer answer) {
        return isAnswered(answer) && answer.rating() != null;
    }
}
