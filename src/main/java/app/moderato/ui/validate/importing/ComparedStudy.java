package app.moderato.ui.validate.importing;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people's ratings are held against.
 *
 * @param questions that are answered on a scale
 * @param points of that scale, where all its questions agree
 */
record ComparedStudy(List<Concept> concepts, List<Question> questions, OptionalInt points) {
    private static final int NPS_POINTS = 11;

    static ComparedStudy of(Study study, ScaleLibrary scales) {
        List<Question> rated = study.guide().questions().stream()
                .filter(question -> question instanceof Question.Rating || question instanceof Question.Nps)
                .toList();
        Set<Integer> points =
                rated.stream().map(question -> points(question, scales)).collect(Collectors.toSet());
        int length = points.size() == 1 ? points.iterator().next() : 0;
        return new ComparedStudy(study.concepts(), rated, length == 0 ? OptionalInt.empty() : OptionalInt.of(length));
    }

    /** 0 where the scale is not known. */
    private static int points(Question question, ScaleLibrary scales) {
        return switch (question) {
            case Question.Nps _ -> NPS_POINTS;
            case Question.Rating(var _, Question.Measure.Custom custom) -> custom.points();
            case Question.Rating(var _, Question.Measure.Named named) ->
                scales.find(named.scale()).map(Scale::points).orElse(0);
            default -> 0;
        };
    }
}
