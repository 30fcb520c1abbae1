package app.moderato.report.html;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people would pay at most: figures down, concepts across. */
final class PriceTables {
    private final Study study;
    private final List<PriceDemand> all;

    PriceTables(Study study, RunContents contents) {
        this.study = study;
        this.all = PriceDemands.of(study, contents, Respondents.EVERYONE, true);
    }

    /** One for each question that somebody named a price for. */
    List<PageModel.Counts> all() {
        List<PageModel.Counts> tables = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            List<PriceDemand> found = all.stream()
                    .filter(demand -> demand.question().equals(question.id()))
                    .toList();
            if (!found.isEmpty()) {
                tables.add(table(question, found));
            }
        }
        return tables;
    }

    private PageModel.Counts table(Question question, List<PriceDemand> found) {
        String currency = PriceDemands.currency(study).map(code -> ", " + code).orElse("");
        return new PageModel.Counts(
                "Demand by price: " + QuestionScale.wording(question),
                found.stream()
                        .map(demand -> CountTables.head(study, demand.concept()))
                        .toList(),
                List.of(
                        row("Half would pay at least" + currency, found, demand -> price(demand.median())),
                        row("Highest revenue at" + currency, found, demand -> price(demand.best())),
                        row("Would pay its own price", found, demand -> share(demand.own())),
                        row("n", found, demand -> String.valueOf(demand.n()))),
                "Not for pricing decisions. Synthetic respondents show an order and a shape; what people would pay has to be"
                        + " asked of people. With 95% intervals; n named a price; – under "
                        + Respondents.LEAST + " people.");
    }

    private static PageModel.CountRow row(String label, List<PriceDemand> found, Function<PriceDemand, String> figure) {
        return new PageModel.CountRow(
                label,
                found.stream()
                        .map(demand -> new PageModel.Cell(figure.apply(demand), 0, false))
                        .toList());
    }

    private static String price(@Nullable Figure figure) {
        if (figure == null) {
            return "–";
        }
        Interval interval = figure.interval();
        return PageComposer.two(figure.value()) + " (" + PageComposer.two(interval.low()) + "–"
                + PageComposer.two(interval.high()) + ")";
    }

    private static String share(@Nullable Figure figure) {
        if (figure == null) {
            return "–";
        }
        Interval interval = figure.interval();
        return PageComposer.percent(figure.value()) + "% (" + PageComposer.percent(interval.low()) + "–"
                + PageComposer.percent(interval.high()) + ")";
    }
}
