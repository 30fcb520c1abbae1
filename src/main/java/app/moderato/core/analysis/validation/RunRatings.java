package app.moderato.core.analysis.validation;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run's ratings of the concepts, and people's named as the study names them. */
public final class RunRatings {
    private RunRatings() {}

    /** The rated answers on the questions asked of each concept: by question in guide order, then concept in study order. */
    public static List<SyntheticRating> of(Study study, RunContents contents) {
        Map<PersonaId, Double> weights = new HashMap<>();
        contents.panel().personas().forEach(persona -> weights.put(persona.id(), persona.weight()));
        Map<String, List<SyntheticRating>> byPlace = new LinkedHashMap<>();
        for (Question question : study.guide().questions()) {
            for (Concept concept : study.concepts()) {
                byPlace.put(place(question.id().value(), concept.id().value()), new ArrayList<>());
            }
        }
        for (RatedAnswer answer : contents.answers()) {
            var key = answer.answer().key();
            List<SyntheticRating> here = byPlace.get(place(key.question().value(), key.concept()));
            @Nullable Rating rating = answer.rating();
            @Nullable Double weight = weights.get(key.persona());
            if (here != null
                    && rating != null
                    && weight != null
                    && answer.answer().status() == CellStatus.ANSWERED) {
                here.add(new SyntheticRating(
                        key.persona().value(), key.concept(), key.question().value(), rating.pmf(), weight));
            }
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    private static String place(String question, String concept) {
        return question + "\n" + concept;
    }

    /** People's ratings with the study's concept id where they give its id or name; others stay as they are. */
    public static List<HumanRating> named(Study study, List<HumanRating> humans) {
        Map<String, String> ids = new HashMap<>();
        study.concepts()
                .forEach(concept -> ids.putIfAbsent(
                        ValidationAnalysis.key(concept.name()), concept.id().value()));
        study.concepts()
                .forEach(concept -> ids.put(concept.id().value(), concept.id().value()));
        return humans.stream()
                .map(human -> new HumanRating(
                        human.respondent(),
                        ids.getOrDefault(ValidationAnalysis.key(human.concept()), human.concept()),
                        human.question(),
                        human.rating(),
                        human.weight(),
                        human.attributes()))
                .toList();
    }

    /** What a question measures: its scale's name, or its own id where it has labels of its own or none. */
    public static String construct(Question question) {
        return question instanceof Question.Rating rating && rating.measure() instanceof Question.Measure.Named named
                ? named.scale()
                : question.id().value();
    }

    /** The same by a question's id; the id where the study has no such question. */
    public static String construct(Study study, String question) {
        return study.guide()
                .all()
                .filter(asked -> asked.id().value().equals(question))
                .findFirst()
                .map(RunRatings::construct)
                .orElse(question);
    }
}
