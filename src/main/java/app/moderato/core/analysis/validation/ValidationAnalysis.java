package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a model's ratings match people's, after Maier et al. 2025 (arXiv 2510.08338), from what both gave. */
public final class ValidationAnalysis {
    private ValidationAnalysis() {}

    /**
     * One validation per question that both answered, in the order of the model's answers. Concepts and questions meet by
     * name, whatever their case. Pure: the same ratings and seed give the same figures on any machine and number of
     * threads, in whatever order the people stand.
     *
     * @param humans rating 1..n of the model's n points
     * @param answers at least one per question and concept that counts
     * @param question only this one; empty for all. People's ratings without a question belong to it, or to the one
     *     question the model answered
     * @throws InvalidInput where no concept or no question is on both sides, where a question has to be named, or a
     *     rating is off its scale
     */
    public static List<Validation> of(
            List<HumanRating> humans, List<SyntheticRating> answers, String question, Splits splits)
            throws InvalidInput {
        Map<String, List<SyntheticRating>> synthetic = byKey(answers, SyntheticRating::question);
        Map<String, List<HumanRating>> human =
                QuestionMatch.of(byKey(humans, HumanRating::question), synthetic, question);
        List<Validation> validations = new ArrayList<>();
        List<String> noConcepts = new ArrayList<>();
        for (Map.Entry<String, List<HumanRating>> asked : human.entrySet()) {
            List<SyntheticRating> own = synthetic.getOrDefault(asked.getKey(), List.of());
            int points = points(own);
            int lowest = OnScale.lowest(points, asked.getValue());
            Sides sides = new Sides(
                    byKey(OnScale.of(own.getFirst().question(), points, asked.getValue()), HumanRating::concept),
                    byKey(own, SyntheticRating::concept));
            if (sides.both().isEmpty()) {
                noConcepts.add(sides.sentence());
            } else {
                validations.add(validation(own.getFirst().question(), points, lowest, sides, splits));
            }
        }
        if (validations.isEmpty()) {
            throw new InvalidInput(String.join("\n", noConcepts));
        }
        return validations;
    }

    private static Validation validation(String question, int points, int lowest, Sides sides, Splits splits) {
        List<RatedConcept> concepts = new ArrayList<>();
        for (String key : sides.both()) {
            List<SyntheticRating> answers = sides.synthetic().getOrDefault(key, List.of());
            List<HumanRating> ratings = sides.human().getOrDefault(key, List.of());
            concepts.add(new RatedConcept(answers.getFirst().concept(), points, ratings, respondents(answers)));
        }
        List<ConceptMatch> matches = concepts.stream().map(RatedConcept::match).toList();
        return new Validation(
                question,
                points,
                lowest,
                matches,
                AgreementFigures.of(matches, RatedConcept.pooled(concepts)),
                ReliabilityFigures.of(concepts, splits),
                sides.humanOnly(),
                sides.syntheticOnly());
    }

    private static int points(List<SyntheticRating> answers) throws InvalidInput {
        Set<Integer> lengths =
                answers.stream().map(answer -> answer.pmf().points()).collect(Collectors.toCollection(TreeSet::new));
        if (lengths.size() > 1) {
            throw new InvalidInput("The answers to “" + answers.getFirst().question() + "” are on scales of "
                    + lengths.stream().map(String::valueOf).collect(Collectors.joining(" and "))
                    + " points. Give each question one scale.");
        }
        return lengths.iterator().next();
    }

    /** Showings and replicates of a persona are averaged. */
    private static List<Respondent> respondents(List<SyntheticRating> answers) {
        Map<String, List<SyntheticRating>> people = answers.stream()
                .collect(Collectors.groupingBy(SyntheticRating::persona, LinkedHashMap::new, Collectors.toList()));
        return people.entrySet().stream()
                .map(person -> new Respondent(
                        person.getKey(),
                        Pmf.mean(person.getValue().stream()
                                .map(SyntheticRating::pmf)
                                .toList()),
                        person.getValue().getFirst().weight()))
                .toList();
    }

    /** How a name is met with: without spaces at its ends, whatever its case. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, List<T>> byKey(List<T> rows, Function<T, String> name) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> key(name.apply(row)), LinkedHashMap::new, Collectors.toList()));
    }
}
