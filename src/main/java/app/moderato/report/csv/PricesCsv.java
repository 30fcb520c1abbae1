package app.moderato.report.csv;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemand.Point;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code prices.csv}: what people would pay at most. A row for each price of a demand curve, and one for the median, the price
 * of the highest revenue and the concept's own price; of fewer people than are shown one row without figures.
 */
public final class PricesCsv {
    private static final List<String> HEADER = List.of(
            "run",
            "question",
            "concept",
            "n",
            "figure",
            "currency",
            "price",
            "price_low",
            "price_high",
            "share",
            "share_low",
            "share_high",
            "revenue",
            "use",
            "verdict",
            "label");
    private static final List<String> NONE = List.of("", "", "");

    private final RunContents contents;
    private final Study study;
    private final String currency;
    private final String verdict;
    private final List<List<String>> rows = new ArrayList<>();

    private PricesCsv(RunContents contents, Study study, RunResults results) {
        this.contents = contents;
        this.study = study;
        this.currency = PriceDemands.currency(study).orElse("");
        this.verdict = results.verdict().on(ResultView.PRICE).level().words();
    }

    public static String of(RunContents contents, Study study, RunResults results) {
        PricesCsv csv = new PricesCsv(contents, study, results);
        PriceDemands.of(study, contents, Respondents.EVERYONE, true).forEach(csv::add);
        return Table.of(HEADER, csv.rows);
    }

    private void add(PriceDemand demand) {
        if (demand.points().isEmpty()) {
            add(demand, "too few", NONE, NONE, "");
        }
        for (Point point : demand.points()) {
            add(
                    demand,
                    "demand",
                    List.of(Table.number(point.price()), "", ""),
                    cells(point.share(), point.interval()),
                    Table.number(point.revenue()));
        }
        summary(demand, "median", demand.median());
        summary(demand, "highest revenue", demand.best());
        if (demand.own() != null) {
            add(
                    demand,
                    "own price",
                    List.of(ownPrice(demand), "", ""),
                    cells(demand.own().value(), demand.own().interval()),
                    "");
        }
    }

    private void summary(PriceDemand demand, String name, @Nullable Figure price) {
        if (price != null) {
            add(demand, name, cells(price.value(), price.interval()), NONE, "");
        }
    }

    private void add(PriceDemand demand, String figure, List<String> price, List<String> share, String revenue) {
        List<String> row = new ArrayList<>(List.of(
                contents.run().id().toString(),
                demand.question().value(),
                demand.concept(),
                String.valueOf(demand.n()),
                figure,
                currency));
        row.addAll(price);
        row.addAll(share);
        row.addAll(List.of(revenue, "not for pricing decisions", verdict, Label.of(contents.run())));
        rows.add(row);
    }

    private String ownPrice(PriceDemand demand) {
        return study.concepts().stream()
                .filter(concept -> concept.id().value().equals(demand.concept()))
                .map(Concept::price)
                .filter(price -> price != null)
                .map(price -> price.amount().toPlainString())
                .findFirst()
                .orElse("");
    }

    private static List<String> cells(double value, Interval interval) {
        return List.of(Table.number(value), Table.number(interval.low()), Table.number(interval.high()));
    }
}
