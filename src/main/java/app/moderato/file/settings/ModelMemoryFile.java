package app.moderato.file.settings;

import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelTraits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was learned about models, in a file of this computer's user. It may be deleted at any time: all is learned anew. */
public final class ModelMemoryFile implements ModelMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ModelMemoryFile.class);
    private static final int VERSION = 1;

    private final JsonFile file;
    private @Nullable Map<Key, ModelTraits> known;

    /** @param file need not exist, nor its folder */
    public ModelMemoryFile(Path file) {
        this.file = new JsonFile(file);
    }

    private record Key(String address, String model) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAddress = address.compareTo(other.address);
            return byAddress != 0 ? byAddress : model.compareTo(other.model);
        }
    }

    @Override
    public synchronized ModelTraits recall(String address, String model) {
        return known().getOrDefault(new Key(address, model), ModelTraits.UNKNOWN);
    }

    @Override
    public synchronized void learn(String address, String model, UnaryOperator<ModelTraits> change) {
        // another process may have learned meanwhile
        known = null;
        Map<Key, ModelTraits> all = known();
        ModelTraits before = all.getOrDefault(new Key(address, model), ModelTraits.UNKNOWN);
        ModelTraits now = change.apply(before);
        if (now.equals(before)) {
            return;
        }
        all.put(new Key(address, model), now);
        try {
            file.save(write(all));
        } catch (IOException e) {
            LOG.warn(
                    "What was learned about {} cannot be kept in {}; it is learned anew next time.",
                    model,
                    file.path(),
                    e);
        }
    }

    private Map<Key, ModelTraits> known() {
        Map<Key, ModelTraits> now = known;
        if (now == null) {
            now = file.load().map(ModelMemoryFile::read).orElseGet(TreeMap::new);
            known = now;
        }
        return now;
    }

    private static ObjectNode write(Map<Key, ModelTraits> all) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        all.forEach((key, traits) -> {
            ObjectNode node = root.withArray("models")
                    .addObject()
                    .put("address", key.address())
                    .put("model", key.model())
                    .put("answered", traits.answered());
            if (traits.context() > 0) {
                node.put("context", traits.context());
            }
            traits.refused().forEach(node.withArray("refused")::add);
            AbilitiesJson.write(node, traits.abilities());
        });
        return root;
    }

    private static Map<Key, ModelTraits> read(JsonNode root) {
        Map<Key, ModelTraits> all = new TreeMap<>();
        root.path("models").forEach(node -> {
            Set<String> refused = new HashSet<>();
            node.path("refused").forEach(name -> refused.add(name.asText()));
            all.put(
                    new Key(node.path("address").asText(), node.path("model").asText()),
                    new ModelTraits(
                            node.path("answered").asBoolean(false),
                            refused,
                            AbilitiesJson.read(node),
                            Math.max(0, node.path("context").asInt(0))));
        });
        return all;
    }
}
