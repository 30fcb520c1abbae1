package app.moderato.store;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.ConceptId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of groups as JSON, such as {@code {"event":"silence"}}; any string comes back as it was. */
final class EventJson {
    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                // half a surrogate pair is no UTF-8, but can be escaped
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(GroupEvent.class, ByKind.class)
                .addMixIn(PersonaId.class, OneText.class)
                .addMixIn(ConceptId.class, OneText.class)
                .addMixIn(Pmf.class, Masses.class)
                .build();
        for (Class<?> kind : GroupEvent.class.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(kind, kind(kind)));
        }
        return mapper;
    }

    static String write(GroupEvent event) {
        try {
            return MAPPER.writerFor(GroupEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events can always be written", e);
        }
    }

    /** The column does not hold what this version writes there. */
    static final class Unreadable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unreadable(@Nullable Throwable cause) {
            super("The workspace holds a group's event that this version cannot read", cause);
        }
    }

    static GroupEvent read(String json) {
        try {
            GroupEvent event = MAPPER.readValue(json, GroupEvent.class);
            if (!whole(event)) {
                throw new Unreadable(null);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new Unreadable(e);
        }
    }

    /** Whether nothing is null that may not be, as Jackson leaves what is missing. */
    private static boolean whole(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record parts ->
                Stream.of(parts.getClass().getRecordComponents())
                        .allMatch(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                                || whole(part(parts, part)));
            case List<?> parts -> parts.stream().allMatch(EventJson::whole);
            default -> true;
        };
    }

    private static @Nullable Object part(Record of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parts of a public record can be read", e);
        }
    }

    /** Such as {@code poll-opened}. A kind keeps its name, or older workspaces could not be read. */
    static String kind(Class<?> event) {
        return event.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface ByKind {}

    private record OneText(@JsonValue String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OneText {}
    }

    private abstract static class Masses {
        @JsonValue
        abstract double[] toArray();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Pmf of(double... masses) {
            return Pmf.of(masses);
        }
    }
}
