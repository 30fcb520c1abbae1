package app.moderato.core.analysis;

import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of options and medians of numbers over personas, weighted. */
final class FrequencyCount {
    /** The share of those who were offered to say so and did. */
    static final String DONT_KNOW = "don’t know";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private FrequencyCount() {}

    /** Empty for ratings and open questions. */
    static Optional<Frequencies> of(PersonaAnswers answers, Study study) {
        return switch (answers.question()) {
            case Question.Choice choice -> Optional.of(shares(answers, texts(choice.options(), study), 1));
            case Question.Multiple multiple ->
                Optional.of(shares(answers, texts(multiple.options(), study), Integer.MAX_VALUE));
            case Question.Ranking ranking -> Optional.of(shares(answers, texts(ranking.options(), study), 1));
            case Question.NumberQuestion _, Question.PriceQuestion _ -> Optional.of(median(answers));
            case Question.Rating _, Question.Open _, Question.Nps _ -> Optional.empty();
        };
    }

    static List<String> texts(Question.Options options, Study study) {
        return options.concepts() ? study.concepts().stream().map(Concept::name).toList() : options.texts();
    }

    /**
     * Each persona counts with its weight, its showings and replicates as fractions of it.
     *
     * @param places how many of the values count: 1 for a choice and for the first place of a ranking
     */
    private static Frequencies shares(PersonaAnswers answers, List<String> options, int places) {
        Map<String, Double> shares = new LinkedHashMap<>();
        options.forEach(option -> shares.put(option, 0.0));
        if (answers.question().wording().dontKnow()) {
            shares.put(DONT_KNOW, 0.0);
        }
        double total = 0;
        int n = 0;
        for (var entry : answers.byPersona().entrySet()) {
            List<List<String>> counted = entry.getValue().stream()
                    .map(answer -> chosen(answer, shares, places))
                    .filter(values -> !values.isEmpty())
                    .toList();
            double weight = entry.getKey().weight();
            for (List<String> values : counted) {
                values.forEach(value -> shares.merge(value, weight / counted.size(), Double::sum));
            }
            if (!counted.isEmpty()) {
                n++;
                total += weight;
            }
        }
        double sum = total;
        shares.replaceAll((_, weight) -> sum > 0 ? weight / sum : 0);
        return new Frequencies(
                answers.concept(),
                answers.question().id(),
                n,
                shares,
                Double.NaN,
                whole(answers) ? ShareIntervals.of(shares, n, places == 1) : Map.of());
    }

    /** Every persona counts as one, with one answer. */
    private static boolean whole(PersonaAnswers answers) {
        return answers.byPersona().entrySet().stream()
                .allMatch(entry ->
                        entry.getKey().weight() == 1 && entry.getValue().size() == 1);
    }

    private static List<String> chosen(RatedAnswer answer, Map<String, Double> options, int places) {
        String value = answer.answer().value();
        if (value.isEmpty()) {
            return options.containsKey(DONT_KNOW) ? List.of(DONT_KNOW) : List.of();
        }
        List<String> known = new ArrayList<>();
        for (String part : value.split("\\|", -1)) {
            options.keySet().stream()
                    .filter(option -> option.equalsIgnoreCase(part.strip()))
                    .findFirst()
                    .ifPresent(known::add);
        }
        return known.stream().distinct().limit(places).toList();
    }

    /** A persona's value is the mean of its answers'; the median is where half of the weight is reached. */
    private static Frequencies median(PersonaAnswers answers) {
        TreeMap<Double, Double> weights = new TreeMap<>();
        int n = 0;
        for (var entry : answers.byPersona().entrySet()) {
            OptionalDouble value = number(entry.getValue());
            if (value.isPresent()) {
                n++;
                weights.merge(value.getAsDouble(), entry.getKey().weight(), Double::sum);
            }
        }
        return new Frequencies(answers.concept(), answers.question().id(), n, Map.of(), median(weights));
    }

    /** The mean of the numbers in one persona's answers; empty where there is none. */
    static OptionalDouble number(List<RatedAnswer> answers) {
        return answers.stream()
                .map(answer -> NUMBER.matcher(answer.answer().value()))
                .filter(Matcher::find)
                .mapToDouble(match -> Double.parseDouble(match.group()))
                .average();
    }

    /** The midpoint of two values where exactly half of the weight lies on each side. NaN for none. */
    static double median(NavigableMap<Double, Double> weights) {
        double half = weights.values().stream().mapToDouble(Double::doubleValue).sum() / 2;
        double reached = 0;
        for (var entry : weights.entrySet()) {
            reached += entry.getValue();
            if (Math.abs(reached - half) < 1e-9 * half && weights.higherKey(entry.getKey()) != null) {
                return (entry.getKey() + weights.higherKey(entry.getKey())) / 2;
            }
            if (reached >= half) {
                return entry.getKey();
            }
        }
        return Double.NaN;
    }
}
