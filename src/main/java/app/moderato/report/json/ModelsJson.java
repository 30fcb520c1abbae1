package app.moderato.report.json;

import app.moderato.core.analysis.ByStatistic;
import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.inference.Interval;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code models} of {@code show --json}: the model as a factor, one object for each rating question about concepts. */
public final class ModelsJson {
    private ModelsJson() {}

    public static ArrayNode of(List<ModelComparison> questions) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ModelComparison compared : questions) {
            ObjectNode node = array.addObject();
            node.put("question", compared.selection().question().value());
            compared.concordance().ifPresentOrElse(w -> node.put("kendall_w", w), () -> node.putNull("kendall_w"));
            if (compared.noise() == null) {
                node.putNull("noise_floor");
            } else {
                node.put("noise_floor", compared.noise().floors().mean());
            }
            ArrayNode rows = node.putArray("concepts");
            compared.rows().forEach(row -> row(rows.addObject(), row, compared.models()));
        }
        return array;
    }

    private static void row(ObjectNode node, ModelComparison.Row row, List<ModelComparison.Model> models) {
        node.put("concept", row.concept().equals(ModelComparison.ALL) ? null : row.concept());
        ArrayNode figures = node.putArray("models");
        for (int model = 0; model < models.size(); model++) {
            ObjectNode own = figures.addObject();
            own.put("run", models.get(model).run().value())
                    .put("model", models.get(model).name());
            row.summaries().get(model).ifPresent(summary -> summary(own, summary));
            Optional<ByStatistic<Difference>> difference =
                    model == 0 ? Optional.empty() : row.differences().get(model - 1);
            difference.ifPresent(found -> difference(own.putObject("mean_less_first"), found.mean()));
        }
    }

    private static void summary(ObjectNode node, LikertSummary summary) {
        node.put("n", summary.n()).put("mean", summary.shownMean());
        node.put("top2", summary.pmf().top2());
        if (summary.collapsed()) {
            node.putNull("mean_interval").putNull("top2_interval");
        } else {
            interval(node.putArray("mean_interval"), summary.shownMeanInterval());
            interval(node.putArray("top2_interval"), summary.top2Interval());
        }
    }

    private static void difference(ObjectNode node, Difference difference) {
        node.put("value", difference.value());
        if (difference.collapsed()) {
            node.putNull("interval").putNull("p").putNull("p_holm");
        } else {
            interval(node.putArray("interval"), difference.interval());
            node.put("p", difference.p()).put("p_holm", difference.holm());
        }
        node.put("judgement", difference.judgement().name().toLowerCase(Locale.ROOT));
    }

    private static void interval(ArrayNode ends, Interval interval) {
        ends.add(interval.low()).add(interval.high());
    }
}
