package app.moderato.cli;

import app.moderato.core.interview.story.Stories;
import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.WeightFigures;
import app.moderato.core.study.Problem;
import app.moderato.file.panel.ColumnMapping;
import app.moderato.file.panel.ImportedPersonas;
import app.moderato.file.panel.PersonaTable;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a panel that was made.
 *
 * @param source of the population's figures, empty where there is none
 * @param brought what an import brought; null for a population
 * @param stories that were written, null where none were asked for
 */
record PanelReport(
        Panel panel,
        long seed,
        String source,
        @Nullable Import brought,
        @Nullable Stories stories) {
    private static final int LINES = 20;

    record Import(PersonaTable table, ColumnMapping mapping, ImportedPersonas people) {}

    /** The same people with the stories that were written. */
    PanelReport told(Stories written) {
        return new PanelReport(written.told(panel), seed, source, brought, written);
    }

    void print(PrintStream out, String file) {
        if (brought != null) {
            print(out, brought);
        }
        if (!panel.targets().isEmpty()) {
            Table table = new Table("attribute", "category", "target", "achieved");
            panel.targets()
                    .forEach(target -> table.row(
                            target.attribute(),
                            target.category(),
                            percent(target.target()),
                            percent(target.achieved())));
            out.print(table);
        }
        panel.remarks().forEach(out::println);
        WeightFigures weights = WeightFigures.of(panel.personas());
        out.printf(
                Locale.ROOT,
                "Weights from %.2f to %.2f, design effect %.2f, effective n %.0f of %d.%n",
                weights.lowest(),
                weights.highest(),
                weights.designEffect(),
                weights.effective(),
                weights.people());
        out.println(copies().map(PanelReport::sentence).orElse("Near copies are not looked for among so many."));
        if (stories != null) {
            StoryReport.print(out, stories);
        }
        out.println(panel.personas().size() + " personas written to " + file + ".");
    }

    private static void print(PrintStream out, Import brought) {
        ImportedPersonas people = brought.people();
        out.println(brought.table().format() + ": " + people.rows() + " rows, "
                + people.personas().size() + " people, " + people.oddRows() + " rows worth a look, "
                + people.leftOut().size() + " left out.");
        Table table = new Table("column", "becomes");
        brought.mapping().targets().forEach((column, target) -> table.row(column, target));
        out.print(table);
        people.remarks().forEach(out::println);
        print(out, "Left out:", people.leftOut());
        print(out, "Worth a look:", people.odd());
    }

    private static void print(PrintStream out, String title, List<Problem> problems) {
        if (!problems.isEmpty()) {
            out.println(title);
            problems.stream().limit(LINES).forEach(problem -> out.println("  " + problem));
            if (problems.size() > LINES) {
                out.println("  … and " + (problems.size() - LINES) + " more; --json has them all.");
            }
        }
    }

    private Optional<NearCopies> copies() {
        return panel.personas().size() > NearCopies.MOST_PEOPLE
                ? Optional.empty()
                : Optional.of(NearCopies.among(panel.personas()));
    }

    private static String sentence(NearCopies copies) {
        String closest = copies.closest()
                .map(pair -> String.format(
                        Locale.ROOT,
                        " The most alike are %s and %s (%.2f).",
                        pair.one(),
                        pair.other(),
                        pair.similarity()))
                .orElse("");
        int people = copies.people().size();
        return (people == 0 ? "Nobody is a near copy" : people + " people are near copies") + " of someone else."
                + closest;
    }

    Map<String, Object> json() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("size", panel.personas().size());
        value.put("seed", seed);
        value.put("source", source);
        value.put("targets", panel.targets());
        WeightFigures weights = WeightFigures.of(panel.personas());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("lowest", weights.lowest());
        figures.put("highest", weights.highest());
        figures.put("design_effect", weights.designEffect());
        figures.put("effective_n", weights.effective());
        value.put("weights", figures);
        value.put("remarks", panel.remarks());
        value.put("near_copies", copies().map(PanelReport::json).orElse(null));
        if (brought != null) {
            value.put("import", json(brought));
        }
        if (stories != null) {
            value.put("stories", StoryReport.json(stories));
        }
        return value;
    }

    private static Map<String, Object> json(NearCopies copies) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("people", copies.people().size());
        value.put(
                "closest",
                copies.closest()
                        .map(pair -> Map.of(
                                "personas",
                                List.of(pair.one().value(), pair.other().value()),
                                "similarity",
                                pair.similarity()))
                        .orElse(null));
        return value;
    }

    private static Map<String, Object> json(Import brought) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("format", brought.table().format());
        value.put("rows", brought.people().rows());
        value.put("personas", brought.people().personas().size());
        Map<String, String> mapping = new LinkedHashMap<>();
        brought.mapping().targets().forEach((column, target) -> mapping.put(column, target.toString()));
        value.put("mapping", mapping);
        value.put("odd", json(brought.people().odd()));
        value.put("left_out", json(brought.people().leftOut()));
        value.put("remarks", brought.people().remarks());
        return value;
    }

    private static List<Map<String, Object>> json(List<Problem> problems) {
        return problems.stream()
                .map(problem -> Map.<String, Object>of("line", problem.line(), "reason", problem.sentence()))
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
