package app.moderato.file.study;

import app.moderato.core.study.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's contents as the schema sees them: numbers and truth values only at the keys that are one; everywhere else
 * text stays text, so that {@code name: 5} and {@code options: [Yes, No]} are what a person means.
 */
final class SchemaJson {
    static final Set<String> NUMBERS = Set.of(
            "moderato",
            "seed",
            "size",
            "trim",
            "subset",
            "probes",
            "points",
            "temperature",
            "max_output_tokens",
            "replicates",
            "max_cost",
            "epsilon",
            "participants",
            "minutes",
            "half_width",
            "best",
            "least",
            "every");
    static final Set<String> TRUTHS = Set.of("control", "repeat", "shuffle", "dont_know");

    /** Maps whose keys are the researcher's own. */
    private static final Pattern OWN_KEYS = Pattern.compile("(?s)/concepts/\\d+/attributes/.*|/panel/filter/.*");

    private static final Pattern SHARES = Pattern.compile("(?s)/panel/(quotas|weights/shares)/[^/]*/.*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaJson() {}

    static JsonNode of(Item root) {
        return node(root, "", "");
    }

    private static JsonNode node(Item item, String pointer, String key) {
        return switch (item) {
            case Item.Text text -> text(text, pointer, key);
            case Item.Rows rows -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = 0; i < rows.items().size(); i++) {
                    array.add(node(rows.items().get(i), pointer + "/" + i, ""));
                }
                yield array;
            }
            case Item.Fields fields -> {
                ObjectNode object = NODES.objectNode();
                for (Item.Field field : fields.fields()) {
                    String place = pointer + "/" + Problem.pointerPart(field.key());
                    object.set(field.key(), node(field.value(), place, field.key()));
                }
                yield object;
            }
        };
    }

    private static JsonNode text(Item.Text text, String pointer, String key) {
        if (text.isNothing()) {
            return NullNode.getInstance();
        }
        boolean own = OWN_KEYS.matcher(pointer).matches();
        boolean share = SHARES.matcher(pointer).matches();
        if (share || (!own && NUMBERS.contains(key))) {
            return Scalars.number(text).map(SchemaJson::number).orElseGet(() -> TextNode.valueOf(text.text()));
        }
        if (!own && TRUTHS.contains(key)) {
            return Scalars.truth(text)
                    .<JsonNode>map(BooleanNode::valueOf)
                    .orElseGet(() -> TextNode.valueOf(text.text()));
        }
        return TextNode.valueOf(text.text());
    }

    /** Whole numbers as such: the validator takes 200.0 for a fraction. */
    private static JsonNode number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? NODES.numberNode(number.toBigIntegerExact())
                : DecimalNode.valueOf(number);
    }
}
