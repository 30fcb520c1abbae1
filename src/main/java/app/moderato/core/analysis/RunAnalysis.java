package app.moderato.core.analysis;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<LikertSummary> summaries = new ArrayList<>();
        Map<QuestionId, Double> floors = new LinkedHashMap<>();
        study.guide().all().forEach(question -> {
            List<PersonaAnswers> concepts = rated.stream()
                    .filter(answers -> answers.question().id().equals(question.id()))
                    .toList();
            if (!concepts.isEmpty()) {
                RatingTable table = RatingTable.of(concepts, contents.panel().personas(), true);
                summaries.addAll(Likert.summaries(table, drawSeed(seed, question.id())));
                if (study.guide().questions().contains(question)) {
                    RetestNoise.of(table, noiseSeed(seed, question.id()))
                            .ifPresent(noise ->
                                    floors.put(question.id(), noise.floor().on(Statistic.MEAN)));
                }
            }
        });
        List<RunResults.Frequencies> frequencies = PersonaAnswers.of(study, contents, RunAnalysis::isAnswered).stream()
                .map(answers -> FrequencyCount.of(answers, study))
                .flatMap(Optional::stream)
                .toList();
        VerdictFacts facts = new FactCheck(study, contents).facts(rated, summaries, floors, checks);
        return new RunResults(summaries, floors, frequencies, VerdictRules.judge(facts));
    }

    /** One per rated question and concept, with their intervals; by question in guide order, then in study order. */
    static List<LikertSummary> summaries(Study study, RunContents contents) {
        List<PersonaAnswers> rated = PersonaAnswers.of(study, contents, RunAnalysis::isRated);
        List<LikertSummary> summaries = new ArrayList<>();
        study.guide().all().forEach(question -> {
            List<PersonaAnswers> concepts = rated.stream()
                    .filter(answers -> answers.question().id().equals(question.id()))
                    .toList();
            if (!concepts.isEmpty()) {
                RatingTable table = RatingTable.of(concepts, contents.panel().personas(), true);
                summaries.addAll(Likert.summaries(table, drawSeed(contents.run().seed(), question.id())));
            }
        });
        return summaries;
    }

    /** One per question, so that a figure does not depend on what else is computed. */
    static long drawSeed(long seed, QuestionId question) {
        return seed + 31L * question.value().hashCode();
    }

    static long noiseSeed(long seed, QuestionId question) {
        return seed + question.value().hashCode();
    }

    private static boolean isAnswered(RatedAnswer answer) {
        return answer.answer().status() == CellStatus.ANSWERED;
    }

    static boolean isRated(RatedAnswer answer) {
        return isAnswered(answer) && answer.rating() != null;
    }
}
