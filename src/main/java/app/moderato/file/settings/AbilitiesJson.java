package app.moderato.file.settings;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model can do, as two fields of a JSON object. What is not understood is unknown. */
final class AbilitiesJson {
    private AbilitiesJson() {}

    static void write(ObjectNode node, Abilities abilities) {
        Instant checkedAt = abilities.checkedAt();
        if (checkedAt != null) {
            node.put("checked_at", checkedAt.toString());
        }
        for (Kind kind : Kind.values()) {
            Ability ability = abilities.of(kind);
            if (ability.level() != Level.UNKNOWN) {
                node.withObjectProperty("abilities")
                        .putObject(code(kind))
                        .put("level", code(ability.level()))
                        .put("words", ability.words());
            }
        }
    }

    static Abilities read(JsonNode node) {
        Map<Kind, Ability> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            JsonNode ability = node.path("abilities").path(code(kind));
            Arrays.stream(Level.values())
                    .filter(level -> code(level).equals(ability.path("level").asText()))
                    .findFirst()
                    .ifPresent(level -> found.put(
                            kind, new Ability(level, ability.path("words").asText(""))));
        }
        return Abilities.of(found, instant(node.path("checked_at")));
    }

    private static @Nullable Instant instant(JsonNode node) {
        try {
            return node.isTextual() ? Instant.parse(node.asText()) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
