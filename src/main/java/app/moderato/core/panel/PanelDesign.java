package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a panel should look like: the population's tables after filter and quotas, in the order in which they are drawn.
 *
 * @param attributes in the order of the population
 * @param steps each brings at least one new attribute; shared attributes have the shares of the step before
 */
record PanelDesign(List<String> attributes, List<Step> steps, Map<String, Quota> quotas) {
    /**
     * @param given attributes that earlier steps have drawn
     * @param fresh attributes that this step draws, given the others
     */
    record Step(List<String> given, List<String> fresh, Cells cells) {}

    static PanelDesign of(Population population, PanelSpec spec) throws InvalidInput {
        Map<String, Axis> axes = Axis.of(population);
        PanelFilter filter = new PanelFilter(spec.filter());
        List<Problem> problems = new ArrayList<>(filter.problems(axes));
        Map<String, Quota> quotas = quotas(spec, axes, problems);
        stopAt(problems);
        Refinement refinement = new Refinement(axes, filter, quotas);
        List<Cells> tables = new ArrayList<>();
        for (Population.Table table : population.tables()) {
            Cells kept = refinement.apply(table);
            if (kept.total() <= 0) {
                throw new InvalidInput(List.of(Problem.error(
                        "/panel/filter",
                        "Nobody in the population “" + population.name() + "” fits the filter (" + filter
                                + "). Widen it.")));
            }
            tables.add(kept.normalised());
        }
        // joint tables first: what they hold jointly must be drawn jointly
        tables.sort(Comparator.comparingInt(table -> -table.attributes().size()));
        return new PanelDesign(List.copyOf(axes.keySet()), steps(tables, quotas, filter), quotas);
    }

    private static Map<String, Quota> quotas(PanelSpec spec, Map<String, Axis> axes, List<Problem> problems) {
        Map<String, Quota> quotas = new LinkedHashMap<>();
        spec.quotas().forEach((attribute, shares) -> {
            Axis axis = axes.get(attribute);
            List<Problem> found = new ArrayList<>(Quota.problems(attribute, shares));
            if (axis == null) {
                found.add(Problem.error(
                        "/panel/quotas/" + attribute,
                        "The quotas name “" + attribute + "”, which this population does not have. "
                                + KnownNames.hint(attribute, axes.keySet())));
            } else {
                found.addAll(new Quota(attribute, shares).problems(axis));
            }
            problems.addAll(found);
            if (found.isEmpty()) {
                quotas.put(attribute, Quota.of(attribute, shares));
            }
        });
        return quotas;
    }

    private static void stopAt(List<Problem> problems) throws InvalidInput {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static List<Step> steps(List<Cells> tables, Map<String, Quota> quotas, PanelFilter filter)
            throws InvalidInput {
        List<Step> steps = new ArrayList<>();
        Set<String> drawn = new LinkedHashSet<>();
        for (Cells table : tables) {
            List<String> given =
                    table.attributes().stream().filter(drawn::contains).toList();
            List<String> fresh = table.attributes().stream()
                    .filter(attribute -> !drawn.contains(attribute))
                    .toList();
            if (fresh.isEmpty() && !coveredBy(steps, given)) {
                throw ring(table);
            }
            if (!fresh.isEmpty()) {
                steps.add(new Step(given, fresh, fitted(table, given, fresh, steps, quotas, filter)));
                drawn.addAll(fresh);
            }
        }
        return steps;
    }

    private static boolean coveredBy(List<Step> steps, List<String> attributes) {
        return steps.stream().anyMatch(step -> step.cells().attributes().containsAll(attributes));
    }

    private static InvalidInput ring(Cells table) {
        return new InvalidInput("The table " + String.join("|", table.attributes())
                + " overlaps several other joint tables, so that no panel can follow all of them."
                + " Give one joint table of all these attributes, or leave one out.");
    }

    private static Cells fitted(
            Cells table,
            List<String> given,
            List<String> fresh,
            List<Step> steps,
            Map<String, Quota> quotas,
            PanelFilter filter)
            throws InvalidInput {
        List<Raking.Wish> wishes = new ArrayList<>();
        if (!given.isEmpty()) {
            Optional<Step> host = steps.stream()
                    .filter(step -> step.cells().attributes().containsAll(given))
                    .findFirst();
            wishes.add(QuotaWishes.follow(
                    table, given, host.orElseThrow(() -> ring(table)).cells()));
        }
        for (String attribute : fresh) {
            Quota quota = quotas.get(attribute);
            if (quota != null) {
                wishes.add(QuotaWishes.wish(table, quota, filter));
            }
        }
        return Raking.fit(table, wishes)
                .orElseThrow(() -> new InvalidInput(List.of(Problem.error(
                        "/panel/quotas",
                        "The quotas on " + String.join(" and ", table.attributes()) + " contradict each other. "
                                + Raking.reasons(table, wishes) + " Change one of them."))));
    }
}
