package app.moderato.cli;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Demand by price, and the options that reach most people. */
final class CountedReport {
    private final Study study;
    private final RunContents contents;
    private final UnaryOperator<String> names;

    /** @param names of concepts, by id */
    CountedReport(Study study, RunContents contents, UnaryOperator<String> names) {
        this.study = study;
        this.contents = contents;
        this.names = names;
    }

    /** Nothing where the guide asks no such question. */
    void print(PrintStream out) {
        List<PriceDemand> demands = PriceDemands.of(study, contents, Respondents.EVERYONE, true);
        demands.stream().map(PriceDemand::question).distinct().forEach(question -> prices(out, question, demands));
        List<OptionReach> reaches = OptionReach.of(study, contents, Respondents.EVERYONE, true);
        reaches.stream().map(OptionReach::question).distinct().forEach(question -> reach(out, question, reaches));
    }

    private void prices(PrintStream out, QuestionId question, List<PriceDemand> demands) {
        String in = PriceDemands.currency(study).map(code -> ", " + code).orElse("");
        out.println();
        out.println(question + ": demand by price" + in + ". Not for pricing decisions.");
        Table table = new Table(
                "concept",
                "n",
                "half pay at least" + in,
                "95 %",
                "highest revenue at" + in,
                "95 %",
                "pay its price",
                "95 %");
        demands.stream()
                .filter(demand -> demand.question().equals(question))
                .forEach(demand -> table.row(
                        names.apply(demand.concept()),
                        demand.n(),
                        price(demand.median()),
                        prices(demand.median()),
                        price(demand.best()),
                        prices(demand.best()),
                        demand.own() == null ? "–" : percent(demand.own().value()),
                        demand.own() == null
                                ? "–"
                                : percent(demand.own().interval().low()) + "–"
                                        + percent(demand.own().interval().high())));
        out.print(table);
    }

    private void reach(PrintStream out, QuestionId question, List<OptionReach> reaches) {
        out.println();
        out.println(question + ": the options of which most people chose at least one");
        Table table = new Table("concept", "n", "options", "best set", "reach");
        reaches.stream().filter(reach -> reach.question().equals(question)).forEach(reach -> {
            if (reach.best().isEmpty()) {
                table.row(names.apply(reach.concept()), reach.n(), "–", "under " + Respondents.LEAST + " people", "–");
            }
            reach.best()
                    .forEach(best -> table.row(
                            names.apply(reach.concept()),
                            reach.n(),
                            best.options().size(),
                            String.join(" + ", best.options()),
                            percent(best.reach())));
        });
        out.print(table);
    }

    private static String price(@Nullable Figure figure) {
        return figure == null ? "–" : RunReport.number(figure.value());
    }

    private static String prices(@Nullable Figure figure) {
        if (figure == null) {
            return "–";
        }
        Interval interval = figure.interval();
        return RunReport.number(interval.low()) + "–" + RunReport.number(interval.high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
