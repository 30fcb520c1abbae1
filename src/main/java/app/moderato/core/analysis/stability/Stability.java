package app.moderato.core.analysis.stability;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.QuestionId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a stability study shows of a run.
 *
 * @param base the run
 * @param series the first of the runs that asked again
 * @param wordings the question's own first
 * @param models the one that the others are held against first, as “provider model”
 * @param seeds the most that one wording was asked of one model
 * @param concepts their ids, in study order
 * @param people in the sample
 * @param reliability empty where no wording was asked twice of a model
 * @param variance empty where a run is not finished or fewer than two people rated everything
 * @param floor noise floor of the seeds on a concept's mean in this sample, in scale points; else that of the run; empty
 *     where neither measured one
 * @param wordingDrift one for each wording after the first
 * @param modelDrift one for each model after the first
 * @param conclusions one for each pair of concepts, what the run is surest of first
 * @param concordance Kendall's W of the concepts' order over the combinations, 0..1; empty where it cannot be computed
 */
public record Stability(
        RunId base,
        RunId series,
        QuestionId question,
        List<String> wordings,
        List<String> models,
        int seeds,
        List<String> concepts,
        int people,
        List<Combination> combinations,
        Optional<Reliability> reliability,
        List<VarianceShare> variance,
        OptionalDouble floor,
        List<Drift> wordingDrift,
        List<Drift> modelDrift,
        List<Conclusion> conclusions,
        OptionalDouble concordance) {
    public Stability {
        wordings = List.copyOf(wordings);
        models = List.copyOf(models);
        concepts = List.copyOf(concepts);
        combinations = List.copyOf(combinations);
        variance = List.copyOf(variance);
        wordingDrift = List.copyOf(wordingDrift);
        modelDrift = List.copyOf(modelDrift);
        conclusions = List.copyOf(conclusions);
    }

    /** Those that the run itself is clear about. */
    public List<Conclusion> clear() {
        return conclusions.stream()
                .filter(conclusion -> conclusion.whole().clear())
                .toList();
    }

    /** How many of {@link #clear} survive. */
    public int survivors() {
        return (int) clear().stream().filter(Conclusion::survives).count();
    }

    /** The largest shift of all concepts together, whatever its sign, by another wording or model; empty without any. */
    public Optional<Drift.Shift> largestDrift() {
        return Stream.concat(wordingDrift.stream(), modelDrift.stream())
                .map(Drift::overall)
                .max(Comparator.comparingDouble(shift -> Math.abs(shift.difference())));
    }
}
