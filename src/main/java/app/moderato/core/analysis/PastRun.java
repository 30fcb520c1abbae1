package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.planning.Variation;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a run that was asked tells about the next one. Pure. */
public final class PastRun {
    private final Study study;
    private final Statistic statistic;
    private final RatingTable table;

    private PastRun(Study study, RunContents contents, QuestionId question, Statistic statistic) {
        this.study = study;
        this.statistic = statistic;
        this.table = ConceptComparison.table(
                study, contents, new Selection(question, Respondents.EVERYONE, false, statistic));
    }

    /**
     * @param concepts ids of the two that differ
     * @param variation of people on them
     */
    public record Pair(List<String> concepts, Variation variation) {
        public Pair {
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * @param concepts ids of two concepts; empty for the two with the highest figures
     * @throws InvalidInput where the question has no ratings of two concepts by {@link Respondents#LEAST} people, or a
     *     concept is none of them
     */
    public static Pair pair(
            Study study, RunContents contents, QuestionId question, Statistic statistic, List<String> concepts)
            throws InvalidInput {
        return new PastRun(study, contents, question, statistic).pair(question, concepts);
    }

    /** Rated for each concept, so that two concepts can differ on it; in the guide's order. */
    public static List<Question> questions(Study study) {
        return study.guide().questions().stream().filter(Question::isRated).toList();
    }

    /** What to tell where nobody says otherwise: 5 points of a hundred, or 0.2 scale points. */
    public static double usualDifference(Statistic statistic) {
        return statistic == Statistic.TOP2 ? 0.05 : 0.2;
    }

    /** A share, or the length of the longest scale. */
    public static double largestDifference(Statistic statistic) {
        return statistic == Statistic.TOP2 ? 1 : 10;
    }

    /** @throws InvalidInput where no two concepts can differ by so much, or by less than nothing */
    public static void requireDifference(Statistic statistic, double difference) throws InvalidInput {
        if (!(difference > 0 && difference <= largestDifference(statistic))) {
            throw new InvalidInput("The difference to be told is a number above 0 and "
                    + (statistic == Statistic.TOP2
                            ? "up to 1 for top2, such as 0.05 for 5 points of a hundred."
                            : "up to 10 for the mean, such as 0.2 scale points."));
        }
    }

    /** US dollars for asking one person once; empty where the run's cost is unknown or nobody was asked. */
    public static OptionalDouble costPerInterview(Study study, RunContents contents) {
        Double cost = contents.run().costUsd();
        long interviews = contents.answers().stream()
                .map(RatedAnswer::answer)
                .filter(answer -> answer.status() != CellStatus.PENDING)
                .map(answer -> List.of(answer.key().persona(), answer.key().replicate()))
                .distinct()
                .count();
        return cost == null || interviews == 0 ? OptionalDouble.empty() : OptionalDouble.of(cost / interviews);
    }

    private Pair pair(QuestionId question, List<String> concepts) throws InvalidInput {
        List<Integer> able = IntStream.range(0, table.concepts().size())
                .filter(column -> table.n(column) >= Respondents.LEAST)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -table.mean(table.values(column, statistic))))
                .toList();
        if (able.size() < 2) {
            throw new InvalidInput("The question " + question + " has no ratings of two concepts by "
                    + Respondents.LEAST + " people each in this run, so it tells too little about the next one.");
        }
        if (concepts.isEmpty()) {
            return of(able.get(0), able.get(1));
        }
        List<Integer> chosen = new ArrayList<>();
        for (String concept : concepts) {
            chosen.add(able.stream()
                    .filter(column -> id(column).equals(concept))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("The run has no concept “" + concept
                            + "” with ratings enough. It has: "
                            + able.stream().map(this::id).sorted().collect(Collectors.joining(", ")) + ".")));
        }
        return of(chosen.get(0), chosen.get(1));
    }

    private String id(int column) {
        return table.concepts().get(column).concept();
    }

    private Pair of(int first, int second) {
        int replicates = study.simulation().replicates();
        List<Double> differences = present(table.differences(new PairChoice.Columns(first, second), statistic));
        boolean paired = differences.size() >= Respondents.LEAST;
        List<Double> twice = repeats(CellKey::showing);
        boolean control = twice.size() > 1;
        return new Pair(
                List.of(id(first), id(second)),
                new Variation(
                        paired,
                        paired ? 1 : share(),
                        centred(paired ? differences : present(table.values(first, statistic))),
                        paired ? List.of() : centred(present(table.values(second, statistic))),
                        control ? twice : repeats(CellKey::replicate),
                        replicates,
                        control ? replicates : 1,
                        control));
    }

    /** Of the people, those who see a concept. */
    private double share() {
        double concepts = study.concepts().size();
        return switch (study.guide().exposure()) {
            case Exposure.Sequential() -> 1;
            case Exposure.Monadic() -> 1 / concepts;
            case Exposure.Subset(int size) -> Math.min(1, size / concepts);
        };
    }

    /** Per person and concept met twice, the first time less the second. */
    private List<Double> repeats(ToIntFunction<CellKey> occasion) {
        List<Double> repeats = new ArrayList<>();
        for (PersonaAnswers concept : table.concepts()) {
            for (List<RatedAnswer> own : concept.byPersona().values()) {
                RetestNoise.difference(own, occasion, statistic).ifPresent(repeats::add);
            }
        }
        return repeats;
    }

    private static List<Double> present(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .boxed()
                .toList();
    }

    private static List<Double> centred(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return values.stream().map(value -> value - mean).toList();
    }
}
