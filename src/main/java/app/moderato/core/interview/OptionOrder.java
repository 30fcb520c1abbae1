package app.moderato.core.interview;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The options of a question as offered to one persona: the guide's or the concepts' names, shuffled where asked for. */
final class OptionOrder {
    private OptionOrder() {}

    /** @param seed of the cell */
    static List<String> of(Question question, Study study, PlannedInterview interview, long seed) {
        return switch (question) {
            case Question.Choice choice -> order(choice.options(), study, interview, seed);
            case Question.Multiple multiple -> order(multiple.options(), study, interview, seed);
            case Question.Ranking ranking -> order(ranking.options(), study, interview, seed);
            default -> List.of();
        };
    }

    private static List<String> order(Question.Options options, Study study, PlannedInterview interview, long seed) {
        List<String> texts = new ArrayList<>(options.texts());
        if (options.concepts()) {
            List<Concept> seen = interview.seen();
            (seen.size() < 2 ? study.concepts() : seen).forEach(concept -> texts.add(concept.name()));
        }
        if (options.shuffle()) {
            Collections.shuffle(texts, new SplittableRandom(seed));
        }
        return texts;
    }
}
