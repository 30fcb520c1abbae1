package app.moderato.report.json;

import app.moderato.core.analysis.ScaleHealth;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** {@code health}: how well the scale behind a mean told its answers apart. */
final class HealthJson {
    private HealthJson() {}

    static ObjectNode of(ScaleHealth health) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("answers", health.answers());
        put(node, "cosine_range", health.range());
        node.put("entropy_bits", health.entropy()).put("evenness", health.evenness());
        put(node, "set_agreement", health.agreement());
        put(node, "noise", health.noise());
        put(node, "share_within_noise", health.within());
        node.put("collapsed", health.collapsed());
        node.put("reason", health.collapsed() ? health.reason() : null);
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
