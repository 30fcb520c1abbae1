package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import app.moderato.core.study.WeightSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tables a panel is raked to: the population's, as far as people have its attributes, and the typed ones. */
final class RakeTargets {
    private final WeightSpec spec;
    private final Set<String> theirs = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RakeTargets(WeightSpec spec, List<Persona> personas) {
        this.spec = spec;
        personas.forEach(persona -> theirs.addAll(persona.attributes().keySet()));
    }

    static List<Population.Table> of(
            List<Persona> personas, @Nullable Population population, WeightSpec spec, PanelSpec panel)
            throws InvalidInput {
        RakeTargets targets = new RakeTargets(spec, personas);
        List<Population.Table> tables = new ArrayList<>();
        if (population != null) {
            tables.addAll(targets.fromPopulation(population, panel));
        }
        tables.addAll(targets.typed());
        if (targets.problems.isEmpty() && tables.isEmpty()) {
            targets.problems.add(Problem.error(
                    "/panel/weights",
                    "There is nothing to weight on: the people have none of the attributes that the targets name ("
                            + String.join(", ", named(population)) + "). Theirs: " + String.join(", ", targets.theirs)
                            + ". Call the same thing by the same name."));
        }
        if (!targets.problems.isEmpty()) {
            throw new InvalidInput(targets.problems);
        }
        return tables;
    }

    private static Set<String> named(@Nullable Population population) {
        return population == null ? Set.of() : Axis.of(population).keySet();
    }

    private List<Population.Table> fromPopulation(Population population, PanelSpec panel) {
        Map<String, Axis> axes = Axis.of(population);
        for (String attribute : spec.on()) {
            if (!axes.containsKey(attribute) && !spec.shares().containsKey(attribute)) {
                unknown("/panel/weights/on", attribute, "which the targets do not have", axes.keySet());
            } else if (!theirs.contains(attribute)) {
                unknown("/panel/weights/on", attribute, "which the people do not have", theirs);
            }
        }
        Map<String, String> filter = new LinkedHashMap<>(panel.filter());
        filter.keySet().retainAll(axes.keySet());
        Refinement refinement = new Refinement(axes, new PanelFilter(filter), Map.of());
        List<Population.Table> tables = new ArrayList<>();
        for (Population.Table table : population.tables()) {
            List<String> kept = table.attributes().stream().filter(this::wanted).toList();
            Cells cells = refinement.apply(table);
            if (!kept.isEmpty() && cells.total() > 0) {
                tables.add(PopulationMargin.of(table(cells.normalised()), kept));
            }
        }
        return widest(tables);
    }

    private boolean wanted(String attribute) {
        return theirs.contains(attribute)
                && !spec.shares().containsKey(attribute)
                && (spec.on().isEmpty() || spec.on().contains(attribute));
    }

    private static Population.Table table(Cells cells) {
        return new Population.Table(
                cells.attributes(),
                cells.cells().stream()
                        .map(cell -> new Population.Entry(
                                cell.levels().stream().map(Level::label).toList(), cell.share()))
                        .toList());
    }

    /** Without tables that another one contains: they say the same, but for rounding. */
    private static List<Population.Table> widest(List<Population.Table> tables) {
        List<Population.Table> widest = new ArrayList<>();
        for (Population.Table table : tables) {
            Set<String> own = Set.copyOf(table.attributes());
            boolean wider = tables.stream()
                    .anyMatch(other -> other.attributes().containsAll(own)
                            && other.attributes().size() > own.size());
            boolean twice = widest.stream()
                    .anyMatch(other -> Set.copyOf(other.attributes()).equals(own));
            if (!wider && !twice) {
                widest.add(table);
            }
        }
        return widest;
    }

    private List<Population.Table> typed() {
        List<Population.Table> tables = new ArrayList<>();
        spec.shares().forEach((attribute, shares) -> {
            problems.addAll(Quota.problems(attribute, shares).stream()
                    .map(problem -> Problem.error(
                            problem.pointer().replaceFirst("^/panel/quotas/", "/panel/weights/shares/"),
                            problem.sentence().replace("quota", "target share")))
                    .toList());
            if (!theirs.contains(attribute)) {
                unknown("/panel/weights/shares", attribute, "which the people do not have", theirs);
            }
            tables.add(new Population.Table(
                    List.of(attribute),
                    Quota.of(attribute, shares).shares().entrySet().stream()
                            .map(entry -> new Population.Entry(List.of(entry.getKey()), entry.getValue()))
                            .toList()));
        });
        return tables;
    }

    private void unknown(String pointer, String attribute, String what, Set<String> known) {
        problems.add(Problem.error(
                pointer, "The weights name “" + attribute + "”, " + what + ". " + KnownNames.hint(attribute, known)));
    }
}
