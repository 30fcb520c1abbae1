package app.moderato.file.human;

import app.moderato.core.study.InvalidInput;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** A mapping as JSON, as it is remembered. */
public final class HumanMappingJson {
    /** Newer versions may have written more. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HumanMappingJson() {}

    public static String write(HumanMapping mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping is always JSON", e);
        }
    }

    /** @throws InvalidInput where the text is no mapping */
    public static HumanMapping read(String text) throws InvalidInput {
        try {
            @Nullable HumanMapping mapping = JSON.readValue(text, HumanMapping.class);
            if (mapping != null) {
                return mapping;
            }
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static InvalidInput unreadable(@Nullable JsonProcessingException cause) {
        InvalidInput unreadable = new InvalidInput("The mapping of columns cannot be read. Map the columns anew.");
        if (cause != null) {
            unreadable.initCause(cause);
        }
        return unreadable;
    }
}
