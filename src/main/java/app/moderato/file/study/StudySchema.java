package app.moderato.file.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of study files, as people's editors use it, and what it finds in a file. */
final class StudySchema {
    static final String RESOURCE = "/assets/schema/study.schema.json";

    private final JsonNode document;
    private final JsonSchema validator;

    StudySchema() {
        try (InputStream in = StudySchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            document = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .keyword(new NonValidationKeyword("errorMessage"))
                .build();
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(dialect));
        validator = factory.getSchema(
                document,
                SchemaValidatorsConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ROOT)
                        .build());
    }

    /**
     * One thing that does not fit.
     *
     * @param pointer of the place in the file
     * @param keyword the rule of the schema, such as {@code required}
     * @param property the key that is missing or unknown, else empty
     * @param rule the schema that was not met, around the keyword
     * @param advice the schema's own sentence for this place, else empty
     * @param value what stands there
     */
    record Misfit(String pointer, String keyword, String property, JsonNode rule, String advice, JsonNode value) {}

    List<Misfit> misfits(JsonNode file) {
        List<Misfit> misfits = new ArrayList<>();
        for (ValidationMessage message : validator.validate(file)) {
            misfits.add(misfit(message));
        }
        return misfits;
    }

    private Misfit misfit(ValidationMessage message) {
        JsonNode rule = document;
        JsonNode at = document;
        String advice = "";
        for (String step : message.getEvaluationPath().toString().substring(1).split("/", -1)) {
            if (at.isObject()) {
                rule = at;
            }
            if (at.has("errorMessage")) {
                advice = at.get("errorMessage").asText();
            }
            JsonNode next = at.path(step.replace("~1", "/").replace("~0", "~"));
            at = step.equals("$ref")
                    ? document.at(next.asText().substring(1))
                    : at.isArray() ? at.path(index(step)) : next;
        }
        String property = message.getProperty() == null ? "" : message.getProperty();
        String pointer = message.getInstanceLocation().toString();
        JsonNode value = message.getInstanceNode() == null ? MissingNode.getInstance() : message.getInstanceNode();
        return new Misfit(pointer, message.getType(), property, rule, advice, value);
    }

    private static int index(String step) {
        return step.chars().allMatch(Character::isDigit) && !step.isEmpty() ? Integer.parseInt(step) : -1;
    }
}
