package app.moderato.report.json;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Study;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What is counted over all answers to a question as JSON: {@code prices} and {@code reach}. */
final class CountsJson {
    private CountsJson() {}

    static void put(ObjectNode node, RunContents contents, Study study) {
        ArrayNode prices = node.putArray("prices");
        String currency = PriceDemands.currency(study).orElse(null);
        PriceDemands.of(study, contents, Respondents.EVERYONE, true)
                .forEach(demand -> put(prices.addObject(), demand, currency));
        ArrayNode reach = node.putArray("reach");
        OptionReach.of(study, contents, Respondents.EVERYONE, true).forEach(one -> put(reach.addObject(), one));
    }

    private static void put(ObjectNode node, PriceDemand demand, @Nullable String currency) {
        node.put("concept", demand.concept())
                .put("question", demand.question().value())
                .put("n", demand.n())
                .put("currency", currency)
                .put("use", "not for pricing decisions");
        put(node, "median", demand.median());
        put(node, "best_price", demand.best());
        put(node, "own_price_share", demand.own());
        ArrayNode points = node.putArray("demand");
        demand.points().forEach(point -> {
            ObjectNode at = points.addObject().put("price", point.price()).put("share", point.share());
            interval(at, "share_interval", point.interval());
            at.put("revenue", point.revenue());
        });
    }

    private static void put(ObjectNode node, String name, @Nullable Figure figure) {
        if (figure == null) {
            node.putNull(name).putNull(name + "_interval");
        } else {
            node.put(name, figure.value());
            interval(node, name + "_interval", figure.interval());
        }
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        node.putArray(name).add(interval.low()).add(interval.high());
    }

    private static void put(ObjectNode node, OptionReach reach) {
        node.put("concept", reach.concept())
                .put("question", reach.question().value())
                .put("n", reach.n());
        ArrayNode sets = node.putArray("sets");
        reach.best().forEach(best -> {
            ObjectNode set = sets.addObject();
            best.options().forEach(set.putArray("options")::add);
            set.put("reach", best.reach()).put("frequency", best.frequency());
        });
    }
}
