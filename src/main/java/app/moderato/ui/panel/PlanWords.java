package app.moderato.ui.panel;

import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.core.analysis.planning.Variation;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in words. */
final class PlanWords {
    private static final double CENT = 0.005;

    private final Messages messages;

    PlanWords(Messages messages) {
        this.messages = messages;
    }

    /** @param all of the run's questions that are rated for each concept */
    String question(Question question, List<Question> all) {
        String name = MeasureName.of(question);
        boolean twice =
                all.stream().filter(other -> MeasureName.of(other).equals(name)).count() > 1;
        return twice ? messages.text("panel.plan.named", name, question.id().value()) : name;
    }

    /** Whose people it stands on. */
    String source(RunRecord run) {
        return messages.text("panel.plan.source", String.valueOf(run.id()), run.provider(), run.model());
    }

    String cell(PowerTable.Row row) {
        Double cost = row.costUsd();
        String power = Figures.percent(row.power());
        return cost == null || cost < CENT ? power : messages.text("panel.plan.cell", power, Figures.dollars(cost));
    }

    /** A line for each number of replicates. */
    String needed(PowerTable table) {
        return table.replicates().stream().map(times -> needed(table, times)).collect(Collectors.joining("\n"));
    }

    private String needed(PowerTable table, int times) {
        String wanted = Figures.percent(table.wanted());
        return table.needed(times)
                .map(row ->
                        messages.text("panel.plan.needed", row.people(), times, Figures.percent(row.power()), wanted))
                .orElseGet(() -> messages.text("panel.plan.none", times, wanted));
    }

    String remarks(Plan plan) {
        Variation past = plan.pair().variation();
        List<String> remarks = new ArrayList<>();
        remarks.add(messages.text(past.paired() ? "panel.plan.paired" : "panel.plan.unpaired"));
        if (past.repeats().size() < 2) {
            remarks.add(messages.text("panel.plan.no-floor"));
        }
        remarks.add(messages.text("panel.plan.limits"));
        return String.join(" ", remarks);
    }
}
