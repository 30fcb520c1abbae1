package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a base would pay at most for one concept, as a Gabor–Granger demand curve. Not for pricing decisions.
 * Who named no price, or was not asked for one, is not counted; who would pay nothing is.
 *
 * @param concept the concept's id, empty for a question outside the concepts
 * @param n personas who named a price, unweighted
 * @param points at each price above 0 that somebody named, ascending; empty below {@link Respondents#LEAST} people
 * @param median half of the weight would pay this or more; null without points
 * @param best the price of the highest revenue among those named; null without points
 * @param own the share that would pay the concept's own price; null without points or without a price
 */
public record PriceDemand(
        String concept,
        QuestionId question,
        int n,
        List<Point> points,
        @Nullable Figure median,
        @Nullable Figure best,
        @Nullable Figure own) {
    public PriceDemand {
        points = List.copyOf(points);
    }

    /**
     * @param price in the currency that was named
     * @param share weighted, would pay this price or a higher one, 0..1
     * @param interval of the share, 95 %, from the bootstrap over personas
     * @param revenue price · share in relation to the highest such product, 0..1
     */
    public record Point(double price, double share, Interval interval, double revenue) {}

    /** @param interval 95 %, from the bootstrap over personas */
    public record Figure(double value, Interval interval) {}
}
