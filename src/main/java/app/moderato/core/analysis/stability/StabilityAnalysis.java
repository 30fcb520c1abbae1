package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.ConceptComparison;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.agreement.KendallW;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.stability.StabilityMark;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * From the stored answers of a stability study to its figures. All are on mean ratings. Reliability, drift and noise are of
 * the sample; the run's own conclusions are given for everybody in it and for the sample.
 */
public final class StabilityAnalysis {
    private final RunContents base;
    private final Study study;
    private final List<Run> runs;
    private final QuestionId question;
    private final List<Persona> people;
    private final List<String> concepts;
    private final List<String> models;
    private final RatingCube cube;
    private final OptionalDouble seedFloor;

    /** One seed of a run. */
    private record Run(StabilityMark mark, RunContents contents, int seed) {
        String model() {
            return mark.model();
        }
    }

    private StabilityAnalysis(Study study, RunContents base, List<Run> runs) {
        this.study = study;
        this.base = base;
        question = runs.getFirst().mark().question();
        people = runs.getFirst().contents().panel().personas();
        concepts =
                study.concepts().stream().map(concept -> concept.id().value()).toList();
        models = runs.stream().map(Run::model).distinct().toList();
        this.runs = runs.stream()
                .sorted(Comparator.comparingInt((Run run) -> run.mark().wording())
                        .thenComparingInt(run -> models.indexOf(run.model()))
                        .thenComparingInt(Run::seed))
                .toList();
        cube = new RatingCube(
                concepts,
                this.runs.stream()
                        .map(run -> new RatingCube.Cell(
                                run.mark().wording(), 1 + models.indexOf(run.model()), run.seed(), sheet(run)))
                        .toList());
        seedFloor = SeedNoise.of(cube, seed());
    }

    private RatingSheet sheet(Run run) {
        return RatingSheet.of(
                run.contents(),
                run.mark().asked(),
                people,
                concepts,
                answer -> answer.key().replicate() == run.seed());
    }

    /**
     * @param study as the run asked it
     * @param base the run
     * @param again the runs of one stability study, in the order begun; those without a rating may be left out
     * @return empty where none of them is of this run
     */
    public static Optional<Stability> of(Study study, RunContents base, List<RunContents> again) {
        List<Run> runs = new ArrayList<>();
        for (RunContents contents : again) {
            StabilityMark.of(contents.run())
                    .filter(mark -> mark.of().equals(base.run().id()))
                    .ifPresent(mark -> seeds(contents, mark).forEach(seed -> runs.add(new Run(mark, contents, seed))));
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(new StabilityAnalysis(study, base, runs).stability());
    }

    /** Those with a rating. */
    private static IntStream seeds(RunContents contents, StabilityMark mark) {
        return contents.answers().stream()
                .filter(answer -> answer.rating() != null)
                .map(answer -> answer.answer().key())
                .filter(key -> key.question().equals(mark.asked()))
                .mapToInt(key -> key.replicate())
                .distinct()
                .sorted();
    }

    private long seed() {
        return base.run().seed() + 31L * question.value().hashCode();
    }

    private Stability stability() {
        DriftAnalysis drift = new DriftAnalysis(cube, seedFloor, seed());
        RunContents first = runs.getFirst().contents();
        return new Stability(
                base.run().id(),
                first.run().series() == null ? first.run().id() : first.run().series(),
                question,
                wordings(),
                models,
                IntStream.rangeClosed(1, cube.wordings())
                        .flatMap(wording -> IntStream.rangeClosed(1, cube.models())
                                .map(model -> cube.seeds(wording, model).size()))
                        .max()
                        .orElse(0),
                concepts,
                people.size(),
                combinations(),
                SeedReliability.of(cube, seed()),
                VarianceShares.of(cube),
                floor(),
                drift.wordings(),
                drift.models(),
                conclusions(),
                concordance());
    }

    private List<String> wordings() {
        return IntStream.rangeClosed(1, cube.wordings())
                .mapToObj(wording -> runs.stream()
                        .filter(run -> run.mark().wording() == wording)
                        .map(run -> run.mark().text())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private OptionalDouble measured() {
        return ConceptComparison.noise(study, base, question)
                .map(found -> OptionalDouble.of(found.on(Statistic.MEAN)))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble floor() {
        return seedFloor.isPresent() ? seedFloor : measured();
    }

    private List<Combination> combinations() {
        List<Combination> combinations = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RatingCube.Cell cell = cube.cells().get(i);
            combinations.add(new Combination(
                    runs.get(i).contents().run().id(),
                    cell.wording(),
                    cell.model(),
                    cell.seed(),
                    cell.sheet().n(),
                    Arrays.stream(cell.sheet().values())
                            .map(column -> cell.sheet().mean(column))
                            .toList()));
        }
        return combinations;
    }

    private List<Conclusion> conclusions() {
        RatingSheet whole = RatingSheet.of(base, question, base.panel().personas(), concepts);
        RatingSheet sample = RatingSheet.of(base, question, people, concepts);
        OptionalDouble own = measured();
        OptionalDouble wholeFloor = own.isPresent() ? own : seedFloor;
        List<Conclusion> conclusions = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            for (int j = i + 1; j < concepts.size(); j++) {
                PairRuling ruling = PairRuling.of(whole, i, j, wholeFloor, seed());
                boolean turned = ruling.difference() < 0;
                int first = turned ? j : i;
                int second = turned ? i : j;
                conclusions.add(new Conclusion(
                        concepts.get(first),
                        concepts.get(second),
                        turned ? PairRuling.of(whole, first, second, wholeFloor, seed()) : ruling,
                        PairRuling.of(sample, first, second, floor(), seed()),
                        cube.cells().stream()
                                .map(cell -> PairRuling.of(cell.sheet(), first, second, floor(), seed()))
                                .toList()));
            }
        }
        conclusions.sort(Comparator.comparing((Conclusion one) -> !one.whole().clear())
                .thenComparing(Comparator.comparingDouble(
                                (Conclusion one) -> one.whole().difference())
                        .reversed()));
        return conclusions;
    }

    private OptionalDouble concordance() {
        double[][] ratings = combinations().stream()
                .map(one ->
                        one.means().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        boolean[] rated = new boolean[concepts.size()];
        for (int concept = 0; concept < rated.length; concept++) {
            int column = concept;
            rated[concept] = Arrays.stream(ratings).noneMatch(row -> Double.isNaN(row[column]));
        }
        long things = IntStream.range(0, rated.length).filter(i -> rated[i]).count();
        if (ratings.length < 2 || things < 2) {
            return OptionalDouble.empty();
        }
        double w = KendallW.of(ratings);
        return Double.isNaN(w) ? OptionalDouble.empty() : OptionalDouble.of(w);
    }
}
