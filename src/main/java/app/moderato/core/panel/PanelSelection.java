package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Picks a panel out of personas that somebody already has: filter, then quotas, then a seeded sample. */
public final class PanelSelection {
    private PanelSelection() {}

    /**
     * Keeps the order of the personas and their weights as they are. The same personas, wishes and seed give the same
     * panel on every machine.
     *
     * @param spec a size of 0 takes everybody the filter accepts; quotas need a size
     * @return the panel, with the quotas as its targets
     * @throws InvalidInput where filter, size or quotas cannot be met
     */
    public static Panel select(List<Persona> personas, PanelSpec spec, long seed) throws InvalidInput {
        List<Problem> problems = problems(personas, spec);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        PanelFilter filter = new PanelFilter(spec.filter());
        List<Persona> fitting = personas.stream().filter(filter::accepts).toList();
        if (fitting.isEmpty()) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel/filter",
                    "None of the " + personas.size() + " personas fits the filter (" + filter
                            + "). Widen it, or check how the file writes these values.")));
        }
        int size = spec.size() == 0 ? fitting.size() : spec.size();
        if (size > fitting.size()) {
            throw new InvalidInput(List.of(Problem.error(
                    "/panel/size",
                    "The panel asks for " + size + " personas, but only " + fitting.size() + " of "
                            + personas.size() + " are there"
                            + (filter.isEmpty() ? "" : " after the filter (" + filter + ")")
                            + ". Ask for fewer, or leave the size out to take all.")));
        }
        SplittableRandom random = new SplittableRandom(seed);
        return spec.quotas().isEmpty()
                ? new Panel(inOrder(fitting, sample(fitting.size(), size, random)), List.of())
                : byQuota(fitting, spec, size, random);
    }

    private static List<Problem> problems(List<Persona> personas, PanelSpec spec) {
        List<Problem> problems = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        personas.forEach(persona -> known.addAll(persona.attributes().keySet()));
        spec.filter().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(unknown("filter", key, known)));
        spec.quotas().forEach((attribute, shares) -> {
            if (!known.contains(attribute)) {
                problems.add(unknown("quotas", attribute, known));
            }
            problems.addAll(Quota.problems(attribute, shares));
        });
        if (spec.size() < 0) {
            problems.add(Problem.error("/panel/size", "The panel's size is " + spec.size() + "; it must be above 0."));
        }
        return problems;
    }

    private static Problem unknown(String place, String attribute, Set<String> known) {
        return Problem.error(
                "/panel/" + place + "/" + attribute,
                "“" + attribute + "” in " + place + " is no column of the personas. "
                        + KnownNames.hint(attribute, known));
    }

    private static List<Integer> sample(int available, int size, SplittableRandom random) {
        List<Integer> all = IntStream.range(0, available).boxed().toList();
        return size == available ? all : Shuffle.of(all, random).subList(0, size);
    }

    private static List<Persona> inOrder(List<Persona> personas, List<Integer> chosen) {
        return chosen.stream().sorted().map(personas::get).toList();
    }

    private static Panel byQuota(List<Persona> fitting, PanelSpec spec, int size, SplittableRandom random)
            throws InvalidInput {
        Map<String, Quota> quotas = new LinkedHashMap<>();
        spec.quotas().forEach((attribute, shares) -> quotas.put(attribute, Quota.of(attribute, shares)));
        Map<List<Level>, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < fitting.size(); i++) {
            rows.computeIfAbsent(groups(fitting.get(i), quotas), key -> new ArrayList<>())
                    .add(i);
        }
        Cells observed = new Cells(
                List.copyOf(quotas.keySet()),
                rows.entrySet().stream()
                        .filter(entry -> entry.getKey().stream()
                                .noneMatch(level -> level.label().equals(Quota.NONE)))
                        .map(entry ->
                                new Cells.Cell(entry.getKey(), entry.getValue().size()))
                        .toList());
        List<Raking.Wish> wishes = new ArrayList<>();
        for (Quota quota : quotas.values()) {
            wishes.add(QuotaWishes.wish(observed, quota, new PanelFilter(spec.filter())));
        }
        Cells fitted = Raking.fit(observed, wishes)
                .orElseThrow(() -> new InvalidInput(List.of(Problem.error(
                        "/panel/quotas",
                        "The quotas contradict each other. " + Raking.reasons(observed, wishes)
                                + " Change one of them."))));
        double[] shares = fitted.cells().stream().mapToDouble(Cells.Cell::share).toArray();
        int[] counts = ControlledRounding.largestRemainder(shares, size);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            List<Level> levels = fitted.cells().get(i).levels();
            List<Integer> people = rows.getOrDefault(levels, List.of());
            if (people.size() < counts[i]) {
                throw tooFew(rows, fitted, levels, counts[i], size);
            }
            chosen.addAll(Shuffle.of(people, random).subList(0, counts[i]));
        }
        List<Persona> panel = inOrder(fitting, chosen);
        return new Panel(panel, targets(panel, quotas));
    }

    private static InvalidInput tooFew(
            Map<List<Level>, List<Integer>> rows, Cells fitted, List<Level> levels, int needed, int size) {
        int possible = fitted.cells().stream()
                .mapToInt(cell ->
                        (int) (rows.getOrDefault(cell.levels(), List.of()).size() / cell.share()))
                .min()
                .orElse(0);
        return new InvalidInput(List.of(Problem.error(
                "/panel/quotas",
                "The quotas need " + needed + " personas with "
                        + String.join(", ", levels.stream().map(Level::label).toList()) + " for a panel of " + size
                        + ", but only "
                        + rows.getOrDefault(levels, List.of()).size()
                        + " are there. These quotas can be filled for a panel of about " + possible
                        + " personas. Ask for so many, or for other quotas, or take all and weight them instead.")));
    }

    private static List<Level> groups(Persona persona, Map<String, Quota> quotas) {
        return quotas.values().stream()
                .map(quota -> new Level(group(persona, quota), null))
                .toList();
    }

    private static String group(Persona persona, Quota quota) {
        return persona.attribute(quota.attribute())
                .map(value -> quota.group(new Level(value, Band.parse(value).orElse(null))))
                .orElse(Quota.NONE);
    }

    private static List<Panel.Target> targets(List<Persona> panel, Map<String, Quota> quotas) {
        double total = panel.stream().mapToDouble(Persona::weight).sum();
        List<Panel.Target> targets = new ArrayList<>();
        quotas.forEach((attribute, quota) -> quota.shares().forEach((category, share) -> {
            double achieved = panel.stream()
                    .filter(persona -> group(persona, quota).equals(category))
                    .mapToDouble(Persona::weight)
                    .sum();
            targets.add(new Panel.Target(attribute, category, share, achieved / total));
        }));
        return targets;
    }
}
