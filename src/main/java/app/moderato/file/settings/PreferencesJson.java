package app.moderato.file.settings;

import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences.LastStudy;
import app.moderato.file.settings.Preferences.WindowPlace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Preferences as a tree of JSON. Whatever is missing, unknown or of the wrong kind is as if it had not been written. */
final class PreferencesJson {
    private static final int VERSION = 1;

    private PreferencesJson() {}

    static ObjectNode write(Preferences preferences) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION).put("theme", preferences.theme());
        WindowPlace window = preferences.window();
        if (window != null) {
            root.putObject("window")
                    .put("x", window.x())
                    .put("y", window.y())
                    .put("width", window.width())
                    .put("height", window.height())
                    .put("maximized", window.maximized());
        }
        LastStudy study = preferences.lastStudy();
        if (study != null) {
            root.putObject("last_study").put("path", study.path()).put("title", study.title());
        }
        root.put("chosen", preferences.chosen());
        if (preferences.budgetCap() != null) {
            root.put("budget_cap_usd", preferences.budgetCap().toPlainString());
        }
        preferences
                .connections()
                .forEach(connection ->
                        write(root.withArray("connections").addObject().put("keyed", connection.keyed()), connection));
        return root;
    }

    private static void write(ObjectNode node, Connection connection) {
        node.put("id", connection.id()).put("provider", connection.provider());
        if (connection.baseUrl() != null) {
            node.put("base_url", connection.baseUrl());
        }
        node.put("model", connection.model());
        AbilitiesJson.write(node, connection.abilities());
    }

    static Preferences read(JsonNode root) {
        Map<String, Connection> connections = new LinkedHashMap<>();
        root.path("connections").forEach(node -> {
            Connection connection = connection(node);
            if (connection != null) {
                connections.putIfAbsent(
                        connection.id(), connection.withKeyed(node.path("keyed").asBoolean(false)));
            }
        });
        return new Preferences(
                root.path("theme").asText(""),
                window(root.path("window")),
                study(root.path("last_study")),
                List.copyOf(connections.values()),
                root.path("chosen").asText(""),
                amount(root.path("budget_cap_usd")));
    }

    private static @Nullable WindowPlace window(JsonNode node) {
        boolean whole = List.of("x", "y", "width", "height").stream()
                .allMatch(name -> node.path(name).isNumber()
                        && Double.isFinite(node.path(name).asDouble()));
        if (!whole || node.path("width").asDouble() <= 0 || node.path("height").asDouble() <= 0) {
            return null;
        }
        return new WindowPlace(
                node.path("x").asDouble(),
                node.path("y").asDouble(),
                node.path("width").asDouble(),
                node.path("height").asDouble(),
                node.path("maximized").asBoolean(false));
    }

    private static @Nullable LastStudy study(JsonNode node) {
        return node.path("path").isTextual()
                ? new LastStudy(node.path("path").asText(), node.path("title").asText(""))
                : null;
    }

    private static @Nullable BigDecimal amount(JsonNode node) {
        try {
            return node.isTextual() ? new BigDecimal(node.asText()) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Connection connection(JsonNode node) {
        String id = node.path("id").asText("");
        String provider = node.path("provider").asText("");
        String model = node.path("model").asText("");
        if (id.isBlank() || id.equals(Connection.REHEARSAL) || provider.isBlank() || model.isBlank()) {
            return null;
        }
        String baseUrl =
                node.path("base_url").isTextual() ? node.path("base_url").asText() : null;
        return new Connection(id, provider, baseUrl, model, AbilitiesJson.read(node));
    }
}
