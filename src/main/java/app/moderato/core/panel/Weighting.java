package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * People with weights that give them the shares of a population: raking.
 *
 * @param personas in their order, weights with mean 1
 * @param targets of the tables raked to, per attribute, with the weighted shares reached
 * @param rounds passes over all tables, ≥ 1
 * @param largestGap between a weighted share and its target in any table, 0..1
 * @param remarks what a reader must know, a sentence each: people without a place, a trim that costs targets
 */
public record Weighting(
        List<Persona> personas,
        List<Panel.Target> targets,
        int rounds,
        double largestGap,
        WeightFigures figures,
        List<String> remarks) {
    /** A hundredth of a percentage point. */
    private static final double REACHED = 1e-4;

    public Weighting {
        personas = List.copyOf(personas);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
    }

    /**
     * Starts from the weights that the people have. Who has no value for a table's attributes, or one that the table
     * does not know, keeps the weight there, and the table's shares hold among the others. Bands take the numbers that
     * lie in them. With a trim, cutting and raking take turns until both hold; where they cannot, the trim holds, the
     * targets are missed by {@link #largestGap()}, and a remark says so.
     *
     * @param personas at least one, weights above 0
     * @param tables at least one
     * @param trim the largest weight as a multiple of the mean, above 1
     * @throws InvalidInput where a category has nobody, or the targets contradict each other
     */
    public static Weighting rake(List<Persona> personas, List<Population.Table> tables, OptionalDouble trim)
            throws InvalidInput {
        if (trim.isPresent() && !(trim.getAsDouble() > 1)) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel/weights/trim",
                    "The trim is how many times the mean a weight may be, a number above 1, not " + trim.getAsDouble()
                            + ".")));
        }
        List<Side> sides =
                tables.stream().map(table -> Side.of(personas, table)).toList();
        List<Problem> problems = EmptyCategories.problems(sides, personas);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        double[] start = personas.stream().mapToDouble(Persona::weight).toArray();
        WeightFit fit = WeightFit.of(start, sides, trim.orElse(Double.POSITIVE_INFINITY));
        List<String> remarks = new ArrayList<>(EmptyCategories.remarks(sides, personas));
        if (fit.gap() > REACHED) {
            WeightFit free = trim.isPresent() ? WeightFit.of(start, sides, Double.POSITIVE_INFINITY) : fit;
            if (free.gap() > REACHED) {
                throw contradiction(free, sides);
            }
            remarks.add(costOfTrim(fit, free, sides, trim.getAsDouble()));
        }
        List<Persona> weighted = IntStream.range(0, personas.size())
                .mapToObj(i -> personas.get(i).withWeight(fit.weights()[i]))
                .toList();
        return new Weighting(
                weighted,
                AchievedShares.of(weighted, tables),
                fit.rounds(),
                fit.gap(),
                WeightFigures.of(weighted),
                remarks);
    }

    private static InvalidInput contradiction(WeightFit fit, List<Side> sides) {
        List<String> reasons = Contradictions.of(sides);
        return new InvalidInput(List.of(Problem.error(
                "/panel/weights",
                "No weights can reach all these targets at once. "
                        + (reasons.isEmpty()
                                ? "At the nearest, " + String.join(", ", Contradictions.misses(fit.weights(), sides))
                                        + "."
                                : String.join(" ", reasons))
                        + " Change or leave out one of these targets, or add people who combine them.")));
    }

    private static String costOfTrim(WeightFit fit, WeightFit free, List<Side> sides, double trim) {
        double heaviest = IntStream.range(0, free.weights().length)
                .mapToDouble(i -> free.weights()[i])
                .max()
                .orElse(1);
        return String.format(
                Locale.ROOT,
                "With no weight above %s times the mean the targets cannot all be reached: %s. Without a trim the"
                        + " heaviest person would have a weight of %.1f.",
                BigDecimal.valueOf(trim).stripTrailingZeros().toPlainString(),
                String.join(", ", Contradictions.misses(fit.weights(), sides)),
                heaviest);
    }
}
