package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.StopLook.Lead;
import app.moderato.core.analysis.StopLook.Way;
import app.moderato.core.analysis.StopLook.Width;
import app.moderato.core.analysis.enough.FixedWidth;
import app.moderato.core.analysis.enough.SpendingLimits;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Holds a run's first people against its stopping rule. Pure: the same answers and seed give the same figures; a look takes
 * about as long as the bootstrap of one question.
 *
 * <p>An interval is held against {@link FixedWidth}. A chance to be the best, by the joint bootstrap with noise as on the
 * results screens, is held against Φ(z) of {@link SpendingLimits} with α = 1 − {@code best}: where two concepts are equally
 * good and all others worse, one of the two is called the best with probability α at most over all looks. The lead must be
 * above the noise floor as well.
 */
public final class StopJudge {
    private final Study study;
    private final StopRule rule;
    private final Panel panel;
    private final List<Integer> looks;
    private final List<Double> limits;
    private final List<Respondents> bases;

    /** @param study with a stopping rule */
    public StopJudge(Study study, Panel panel) {
        this.study = study;
        this.panel = panel;
        this.rule = Objects.requireNonNull(study.simulation().stop(), "a study with a rule");
        this.looks = IntStream.iterate(
                        rule.least(), people -> people < panel.personas().size(), people -> people + rule.every())
                .boxed()
                .toList();
        Double best = rule.best();
        this.limits = best == null || looks.isEmpty() ? List.of() : SpendingLimits.of(looks, 1 - best);
        this.bases = bases(panel, rule);
    }

    /** People at each look, rising; the last one is before everybody is asked. */
    public List<Integer> looks() {
        return looks;
    }

    /** Everybody, and the categories with people enough to show; an attribute without any keeps the rule from holding. */
    private static List<Respondents> bases(Panel panel, StopRule rule) {
        List<Respondents> bases = new ArrayList<>(List.of(Respondents.EVERYONE));
        for (String attribute : rule.subgroups()) {
            List<Respondents> own = Respondents.offered(panel).stream()
                    .filter(base -> base.attribute().equals(attribute))
                    .filter(base -> base.count(panel) >= Respondents.LEAST)
                    .toList();
            bases.addAll(own.isEmpty() ? List.of(new Respondents(attribute, "")) : own);
        }
        return bases;
    }

    /**
     * @param look number of the look, from 0
     * @param heard the run with its first people alone in the panel, so many as this look takes
     */
    public StopLook judge(int look, RunContents heard) {
        Statistic statistic = rule.measure() == StopRule.Measure.TOP2 ? Statistic.TOP2 : Statistic.MEAN;
        Double wanted = rule.halfWidth();
        List<Optional<Sized>> widths = wanted == null
                ? List.of()
                : bases.stream()
                        .flatMap(base -> widths(base, heard, statistic).stream())
                        .toList();
        boolean known = !widths.isEmpty() && widths.stream().allMatch(Optional::isPresent);
        Optional<Sized> widest = known
                ? widths.stream()
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingDouble(one -> one.width().half()))
                : Optional.empty();
        Optional<Lead> lead = limits.isEmpty() ? Optional.empty() : lead(heard, statistic, limits.get(look));
        boolean narrow = wanted != null
                && widest.filter(one -> one.width().half() <= wanted).isPresent();
        Way way = lead.filter(Lead::settled).isPresent() ? Way.SETTLED : narrow ? Way.NARROW : null;
        return new StopLook(
                rule,
                looks.get(look),
                panel.personas().size(),
                widest.map(Sized::width).orElse(null),
                lead.orElse(null),
                way,
                needed(look, known && wanted != null ? times(widths, wanted) : OptionalDouble.empty(), lead));
    }

    private record Sized(Width width, FixedWidth size) {}

    /** One per concept; empty where too few people rated it. */
    private List<Optional<Sized>> widths(Respondents base, RunContents heard, Statistic statistic) {
        RatingTable table = table(base, heard, statistic);
        List<Optional<Sized>> widths = new ArrayList<>();
        if (table.concepts().size() < study.concepts().size()) {
            widths.add(Optional.empty());
        }
        for (int column = 0; column < table.concepts().size(); column++) {
            int n = table.n(column);
            double range =
                    statistic == Statistic.TOP2 ? 1 : table.survey(column).points() - 1.0;
            FixedWidth size = FixedWidth.of(table.values(column, statistic), table.weights(), range);
            String name = name(table, column);
            OptionalDouble half = n < Respondents.LEAST ? OptionalDouble.empty() : size.half();
            widths.add(
                    half.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Sized(new Width(name, base, n, half.getAsDouble()), size)));
        }
        return widths;
    }

    private static OptionalDouble times(List<Optional<Sized>> widths, double wanted) {
        return widths.stream()
                .flatMap(Optional::stream)
                .mapToDouble(one -> one.size().times(wanted).orElse(Double.POSITIVE_INFINITY))
                .max();
    }

    private Optional<Lead> lead(RunContents heard, Statistic statistic, double limit) {
        RatingTable table = table(Respondents.EVERYONE, heard, statistic);
        int concepts = table.concepts().size();
        long seed = RunAnalysis.drawSeed(heard.run().seed(), rule.question());
        Optional<RetestNoise> noise =
                RetestNoise.of(table, RunAnalysis.noiseSeed(heard.run().seed(), rule.question()));
        boolean enough = concepts == study.concepts().size()
                && concepts > 1
                && IntStream.range(0, concepts).allMatch(column -> table.n(column) >= Respondents.LEAST);
        if (noise.isEmpty() || !enough) {
            return Optional.empty();
        }
        double[][] values = IntStream.range(0, concepts)
                .mapToObj(column -> table.values(column, statistic))
                .toArray(double[][]::new);
        double[] chances = BestChances.of(
                Bootstrap.means(table.weights(), values, seed),
                noise.get().centred().on(statistic),
                seed + statistic.name().hashCode());
        List<Integer> ranked = IntStream.range(0, concepts)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -table.mean(values[column])))
                .toList();
        int first = ranked.get(0);
        // one draw more that it does not win: draws cannot show a chance nearer to 1 than their number allows
        double chance = chances[first] * Bootstrap.DRAWS / (Bootstrap.DRAWS + 1.0);
        return Optional.of(new Lead(
                name(table, first),
                chance,
                SpendingLimits.chance(limit),
                table.mean(values[first]) - table.mean(values[ranked.get(1)]),
                noise.get().floor().on(statistic)));
    }

    /** A statistic grows with the square root of the people. */
    private OptionalInt needed(int look, OptionalDouble times, Optional<Lead> lead) {
        DoubleStream byLead = lead.stream()
                .filter(one -> one.chance() > 0.5)
                .mapToDouble(one -> Math.max(
                        1,
                        Math.pow(SpendingLimits.statistic(one.limit()) / SpendingLimits.statistic(one.chance()), 2)));
        OptionalDouble least = DoubleStream.concat(times.stream(), byLead).min();
        return least.isEmpty() || least.getAsDouble() > 1e6
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.ceil(least.getAsDouble() * looks.get(look))));
    }

    private RatingTable table(Respondents base, RunContents heard, Statistic statistic) {
        return ConceptComparison.table(study, heard, new Selection(rule.question(), base, true, statistic));
    }

    private String name(RatingTable table, int column) {
        String id = table.concepts().get(column).concept();
        return study.concept(new ConceptId(id)).map(concept -> concept.name()).orElse(id);
    }
}
