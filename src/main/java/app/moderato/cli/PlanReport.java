package app.moderato.cli;

import app.moderato.core.analysis.PastRun;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.core.analysis.planning.Variation;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.QuestionId;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a next run would need, for people and as JSON. */
record PlanReport(RunRecord run, QuestionId question, Statistic statistic, PastRun.Pair pair, PowerTable plan) {
    void print(PrintStream out) {
        out.println(
                "To tell " + pair.concepts().get(0) + " from " + pair.concepts().get(1) + " on "
                        + (statistic == Statistic.TOP2 ? "top-2 of " : "the mean of ") + question
                        + ", if they differ by " + difference() + ", as people varied in run " + run.id()
                        + (run.rehearsal() ? " (REHEARSAL: its variance is invented)" : "") + ":");
        List<String> header = new ArrayList<>(List.of("people"));
        plan.replicates().forEach(times -> header.add(times + (times == 1 ? " replicate" : " replicates")));
        Table table = new Table(header.toArray(String[]::new));
        plan.worthShowing().forEach(people -> {
            List<Object> cells = new ArrayList<>(List.of(people));
            plan.of(people).forEach(row -> cells.add(cell(row)));
            table.row(cells.toArray());
        });
        out.print(table);
        plan.replicates().forEach(times -> out.println(needed(times)));
        remarks().forEach(out::println);
    }

    private String difference() {
        return statistic == Statistic.TOP2
                ? String.format(Locale.ROOT, "%.1f points of a hundred", 100 * plan.difference())
                : String.format(Locale.ROOT, "%.2f scale points", plan.difference());
    }

    private static String cell(PowerTable.Row row) {
        Double cost = row.costUsd();
        return percent(row.power())
                + (cost == null || cost < 0.005 ? "" : String.format(Locale.ROOT, " ($%.2f)", cost));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private String needed(int times) {
        String wanted = percent(plan.wanted());
        String with = times + (times == 1 ? " replicate" : " replicates");
        return plan.needed(times)
                .map(row -> row.people() + " people with " + with + " tell it in " + percent(row.power())
                        + " of runs, the fewest here for at least " + wanted + ".")
                .orElse("With " + with + " no number of people here tells it in " + wanted + " of runs.");
    }

    List<String> remarks() {
        Variation past = pair.variation();
        List<String> remarks = new ArrayList<>();
        remarks.add(
                past.paired()
                        ? "The same people rate both concepts."
                        : "Different people rate the two concepts, a part of the panel each.");
        if (past.repeats().size() < 2) {
            remarks.add(
                    "Nothing was asked twice in this run: there is no noise floor, so nothing could be called better,"
                            + " and what replicates average out is unknown. Mark a control concept or ask 2 replicates.");
        }
        remarks.add(
                "Replicates make a person’s answer steadier; they are not more people. The model’s own error is in none"
                        + " of these figures.");
        return remarks;
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("run", run.id().value());
        value.put("rehearsal", run.rehearsal());
        value.put("question", question.value());
        value.put("measure", statistic == Statistic.TOP2 ? "top2" : "mean");
        value.put("concepts", pair.concepts());
        value.put("difference", plan.difference());
        value.put("power", plan.wanted());
        value.put("paired", pair.variation().paired());
        value.put("noise_floor", pair.variation().repeats().size() > 1);
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        plan.replicates().forEach(times -> {
            OptionalInt people = plan.people(times);
            needed.put(times.toString(), people.isPresent() ? people.getAsInt() : null);
        });
        value.put("people_needed", needed);
        value.put("table", plan.rows().stream().map(PlanReport::json).toList());
        value.put("remarks", remarks());
        return value;
    }

    private static Map<String, @Nullable Object> json(PowerTable.Row row) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("people", row.people());
        value.put("replicates", row.replicates());
        value.put("power", row.power());
        value.put("cost_usd", row.costUsd());
        return value;
    }
}
