package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the concepts of a run on one question. Pure: the same answers and seed give the same figures. */
public final class ConceptComparison {
    private final RatingTable table;
    private final Selection selection;
    private final long seed;
    private final List<Integer> shown;
    private final OptionalInt control;
    private final @Nullable RetestNoise noise;

    private ConceptComparison(RatingTable table, Study study, Selection selection, long runSeed) {
        this.table = table;
        this.selection = selection;
        seed = RunAnalysis.drawSeed(runSeed, selection.question());
        shown = IntStream.range(0, table.concepts().size())
                .filter(column -> table.n(column) >= Respondents.LEAST)
                .boxed()
                .toList();
        control = shown.stream()
                .mapToInt(Integer::intValue)
                .filter(column -> control(study, column))
                .findFirst();
        noise = RetestNoise.of(table, RunAnalysis.noiseSeed(runSeed, selection.question()))
                .orElse(null);
    }

    private boolean control(Study study, int column) {
        String id = table.concepts().get(column).concept();
        return study.concepts().stream()
                .filter(concept -> concept.id().value().equals(id))
                .anyMatch(Concept::control);
    }

    /** @param study as it was run */
    public static Comparison of(Study study, RunContents contents, Selection selection) {
        return of(study, contents, selection, ScaleGauge.NONE);
    }

    /** @param study as it was run */
    public static Comparison of(Study study, RunContents contents, Selection selection, ScaleGauge gauge) {
        RatingTable table = table(study, contents, selection, gauge);
        return new ConceptComparison(table, study, selection, contents.run().seed()).compare();
    }

    /**
     * The noise floor that a run measured on a question, as in every comparison of it.
     *
     * @return empty where no concept was met twice by the same people
     */
    public static Optional<NoiseFloor> noise(Study study, RunContents contents, QuestionId question) {
        Selection everyone = new Selection(question, Respondents.EVERYONE, true, Statistic.MEAN);
        return RetestNoise.of(
                        table(study, contents, everyone),
                        RunAnalysis.noiseSeed(contents.run().seed(), question))
                .map(RetestNoise::floor);
    }

    /** The base's ratings of the question that is compared, nothing known of its scale. */
    static RatingTable table(Study study, RunContents contents, Selection selection) {
        return table(study, contents, selection, ScaleGauge.NONE);
    }

    /** The base's ratings of the question that is compared. */
    static RatingTable table(Study study, RunContents contents, Selection selection, ScaleGauge gauge) {
        List<PersonaAnswers> concepts = PersonaAnswers.of(
                study,
                contents,
                answer -> answer.answer().key().question().equals(selection.question()) && RunAnalysis.isRated(answer));
        List<Persona> people = contents.panel().personas().stream()
                .filter(selection.base()::include)
                .toList();
        return RatingTable.of(concepts, people, selection.weighted(), gauge);
    }

    private Comparison compare() {
        int n = table.people().size();
        double effective = EffectiveSize.of(table.weights());
        if (n < Respondents.LEAST) {
            return new Comparison(selection, n, effective, List.of(), tooFew(), List.of(), null);
        }
        List<PairChoice.Columns> pairs =
                PairChoice.of(ranked(), column -> control.isPresent() && column == control.getAsInt());
        JointDraws draws = JointDraws.of(table, pairs, seed);
        ByStatistic<double[][]> moved = moved(draws);
        return new Comparison(
                selection,
                n,
                effective,
                figures(draws, moved),
                tooFew(),
                new PairComparison(table, draws, floor(), seed)
                        .of(pairs).stream()
                                .map(pair -> pair.with(above(pair, moved)))
                                .toList(),
                floor());
    }

    private @Nullable NoiseFloor floor() {
        return Optional.ofNullable(noise).map(RetestNoise::floor).orElse(null);
    }

    private List<Integer> ranked() {
        Map<Integer, Double> values = new HashMap<>();
        shown.forEach(column -> values.put(column, selection.by().of(table.survey(column))));
        return shown.stream()
                .sorted((one, other) -> Double.compare(values.getOrDefault(other, 0.0), values.getOrDefault(one, 0.0)))
                .toList();
    }

    private Map<String, Integer> tooFew() {
        Map<String, Integer> tooFew = new HashMap<>();
        for (int column = 0; column < table.concepts().size(); column++) {
            if (!shown.contains(column)) {
                tooFew.put(table.concepts().get(column).concept(), table.n(column));
            }
        }
        return tooFew;
    }

    /** Of the concepts shown. */
    private ByStatistic<double[][]> moved(JointDraws draws) {
        return ByStatistic.of(statistic -> BestChances.moved(
                shown.stream().map(column -> draws.concept(column, statistic)).toArray(double[][]::new),
                noise == null ? null : noise.centred().on(statistic),
                seed + statistic.name().hashCode()));
    }

    private ByStatistic<Double> above(Pair pair, ByStatistic<double[][]> moved) {
        int first = place(pair.first());
        int second = place(pair.second());
        return moved.map(draws -> BestChances.above(draws[first], draws[second]));
    }

    private int place(String concept) {
        return IntStream.range(0, shown.size())
                .filter(i -> table.concepts().get(shown.get(i)).concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }

    private List<Figures> figures(JointDraws draws, ByStatistic<double[][]> moved) {
        ByStatistic<double[]> chances = moved.map(BestChances::best);
        ByStatistic<double[]> losses = moved.map(BestChances::losses);
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int column = shown.get(i);
            int place = i;
            figures.add(new Figures(
                    Likert.summary(
                            table,
                            column,
                            draws.concept(column, Statistic.MEAN),
                            draws.concept(column, Statistic.TOP2)),
                    table.effective(column),
                    chances.map(all -> all[place]),
                    losses.map(all -> all[place])));
        }
        return figures;
    }
}
