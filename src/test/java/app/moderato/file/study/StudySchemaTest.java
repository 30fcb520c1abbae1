package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudySchemaTest {
    private static final Set<String> OWN_KEYS = Set.of("attributes", "filter", "quotas", "shares");

    private final JsonNode schema = schema();

    @Test
    void isItselfAValidSchema() {
        var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
        assertThat(meta.validate(schema)).isEmpty();
    }

    @Test
    void everyKeyHasATitleAndADescriptionForEditors() {
        Set<String> without = new HashSet<>();
        properties(schema, (key, rule) -> {
            boolean elsewhere = rule.has("$ref");
            if (!elsewhere && (!rule.has("title") || !rule.has("description"))) {
                without.add(key);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void numbersAndTruthValuesAreReadExactlyWhereTheSchemaHasThem() {
        Set<String> numbers = new HashSet<>();
        Set<String> truths = new HashSet<>();
        properties(schema, (key, rule) -> {
            String type = rule.path("type").asText();
            if (type.equals("integer")
                    || type.equals("number")
                    || rule.path("const").isNumber()) {
                numbers.add(key);
            } else if (type.equals("boolean")) {
                truths.add(key);
            }
        });
        assertThat(SchemaJson.NUMBERS).isEqualTo(numbers);
        assertThat(SchemaJson.TRUTHS).isEqualTo(truths);
    }

    @Test
    void noObjectTakesUnknownKeysButThoseOfTheResearchersOwn() {
        Set<String> open = new HashSet<>();
        objects(schema, "", open);
        assertThat(open).isEqualTo(OWN_KEYS);
    }

    @FunctionalInterface
    private interface Visitor {
        void see(String key, JsonNode rule);
    }

    /** The keys of the study file; conditions that merely forbid keys are left out. */
    private static void properties(JsonNode node, Visitor visitor) {
        node.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")
                    && node.path("type").asText().equals("object")) {
                entry.getValue().properties().forEach(key -> visitor.see(key.getKey(), key.getValue()));
            }
        });
        node.forEach(child -> properties(child, visitor));
    }

    private static void objects(JsonNode node, String key, Set<String> open) {
        if (node.path("type").asText().equals("object")
                && !node.path("additionalProperties").isBoolean()
                && !key.equals("additionalProperties")) {
            open.add(key);
        }
        node.properties().forEach(entry -> objects(entry.getValue(), entry.getKey(), open));
        if (node.isArray()) {
            node.forEach(child -> objects(child, key, open));
        }
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(Files.readString(Path.of("assets/schema/study.schema.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
