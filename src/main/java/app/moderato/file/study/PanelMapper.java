package app.moderato.file.study;

import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the panel a study asks for. */
final class PanelMapper {
    private PanelMapper() {}

    static PanelSpec panel(Reading panel) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (Item.Field field : panel.child("filter").fields().fields()) {
            filter.put(field.key(), String.join("|", oneOrMore(field.value())));
        }
        return new PanelSpec(
                panel.whole("size", 0),
                panel.text("population").orElse(null),
                panel.text("personas").orElse(null),
                filter,
                shares(panel.child("quotas")),
                panel.has("weights") ? weights(panel.child("weights")) : null);
    }

    private static WeightSpec weights(Reading weights) {
        return new WeightSpec(
                weights.text("rake").orElse(null),
                weights.fields().get("on").map(PanelMapper::oneOrMore).orElse(List.of()),
                shares(weights.child("shares")),
                trim(weights));
    }

    private static @Nullable Double trim(Reading weights) {
        return weights.number("trim").map(BigDecimal::doubleValue).orElse(null);
    }

    private static List<String> oneOrMore(Item item) {
        return Reading.text(item).map(List::of).orElseGet(() -> Reading.texts(item));
    }

    private static Map<String, Map<String, Double>> shares(Reading quotas) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        for (Item.Field attribute : quotas.fields().fields()) {
            Map<String, Double> quota = new LinkedHashMap<>();
            if (attribute.value() instanceof Item.Fields categories) {
                categories
                        .fields()
                        .forEach(category -> quota.put(
                                category.key(),
                                Reading.number(category.value())
                                        .map(BigDecimal::doubleValue)
                                        .orElse(0.0)));
            }
            shares.put(attribute.key(), quota);
        }
        return shares;
    }
}
