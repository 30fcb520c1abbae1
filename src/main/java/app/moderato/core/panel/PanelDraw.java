package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws people from a design by quota: counts per cell are fixed first, then dealt out in a seeded order. */
final class PanelDraw {
    private final Sheet sheet;
    private final SplittableRandom random;

    private PanelDraw(PanelDesign design, int size, SplittableRandom random) {
        this.sheet = new Sheet(design.attributes(), size);
        this.random = random;
    }

    static Sheet draw(PanelDesign design, int size, SplittableRandom random) {
        PanelDraw draw = new PanelDraw(design, size, random);
        design.steps().forEach(draw::step);
        for (int column = 0; column < design.attributes().size(); column++) {
            draw.numbers(column);
        }
        return draw.sheet;
    }

    private void step(PanelDesign.Step step) {
        Map<List<Level>, List<Integer>> groups = groups(step.given());
        int[] counts = counts(step, groups);
        Map<List<Level>, List<Cells.Cell>> dealt = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            Cells.Cell cell = step.cells().cells().get(i);
            List<Cells.Cell> of =
                    dealt.computeIfAbsent(step.cells().part(cell, step.given()), key -> new ArrayList<>());
            for (int k = 0; k < counts[i]; k++) {
                of.add(cell);
            }
        }
        groups.forEach((given, people) -> {
            List<Integer> order = Shuffle.of(people, random);
            List<Cells.Cell> cells = dealt.getOrDefault(given, List.of());
            for (int i = 0; i < order.size(); i++) {
                put(order.get(i), step, cells.get(i));
            }
        });
    }

    private void put(int person, PanelDesign.Step step, Cells.Cell cell) {
        List<Level> levels = step.cells().part(cell, step.fresh());
        for (int i = 0; i < levels.size(); i++) {
            sheet.put(person, sheet.column(step.fresh().get(i)), levels.get(i));
        }
    }

    /** Everybody, by what earlier steps gave them; one group where the step depends on nothing. */
    private Map<List<Level>, List<Integer>> groups(List<String> given) {
        int[] columns = given.stream().mapToInt(sheet::column).toArray();
        Map<List<Level>, List<Integer>> groups = new LinkedHashMap<>();
        for (int person = 0; person < sheet.size(); person++) {
            List<Level> key = new ArrayList<>(columns.length);
            for (int column : columns) {
                key.add(sheet.level(person, column));
            }
            groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(person);
        }
        return groups;
    }

    private int[] counts(PanelDesign.Step step, Map<List<Level>, List<Integer>> groups) {
        Cells cells = step.cells();
        if (cells.attributes().size() == 1) {
            return ControlledRounding.largestRemainder(
                    cells.cells().stream().mapToDouble(Cells.Cell::share).toArray(), sheet.size());
        }
        List<String> across =
                step.given().isEmpty() ? List.of(cells.attributes().getFirst()) : step.given();
        List<String> down = cells.attributes().stream()
                .filter(attribute -> !across.contains(attribute))
                .toList();
        Map<List<Level>, Double> margin = cells.margin(step.given());
        Map<List<Level>, Integer> rowOf = new LinkedHashMap<>();
        Map<List<Level>, Integer> columnOf = new LinkedHashMap<>();
        int n = cells.cells().size();
        int[] rows = new int[n];
        int[] columns = new int[n];
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            Cells.Cell cell = cells.cells().get(i);
            rows[i] = number(rowOf, cells.part(cell, across));
            columns[i] = number(columnOf, cells.part(cell, down));
            List<Level> given = cells.part(cell, step.given());
            int people = groups.getOrDefault(given, List.of()).size();
            expected[i] = people * cell.share() / margin.getOrDefault(given, 1.0);
        }
        return ControlledRounding.twoWay(rows, columns, expected, random);
    }

    private static int number(Map<List<Level>, Integer> numbers, List<Level> part) {
        Integer known = numbers.putIfAbsent(part, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Whole numbers spread evenly over each band, by systematic sampling from a seeded start. */
    private void numbers(int column) {
        Map<Level, List<Integer>> people = new LinkedHashMap<>();
        IntStream.range(0, sheet.size())
                .forEach(person -> people.computeIfAbsent(sheet.level(person, column), key -> new ArrayList<>())
                        .add(person));
        people.forEach((level, members) -> {
            Band band = level.band();
            if (band == null) {
                return;
            }
            List<Integer> order = Shuffle.of(members, random);
            double start = random.nextDouble();
            for (int i = 0; i < order.size(); i++) {
                sheet.value(order.get(i), column, band.at((i + start) / order.size()));
            }
        });
    }
}
