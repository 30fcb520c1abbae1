package app.moderato.file.scale;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file, asked for what it should hold. Whatever is wrong is added to a shared list with its line;
 * the methods then answer with something empty, so that reading goes on to the next problem. Scalars are taken as
 * written: the label {@code No} is a word here, not a truth value.
 */
final class YamlMapping {
    private static final int MAX_TEXT = 2_000;

    private final Node node;
    private final String pointer;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlMapping(Node node, String pointer, List<Problem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(at(node, pointer, (pointer.isEmpty() ? "The file" : pointer) + " holds keys and values."));
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, entry.getValueNode()) != null) {
                problems.add(at(entry.getKeyNode(), pointer + "/" + key, "The key “" + key + "” stands here twice."));
            }
        }
    }

    /** Any other key is a problem. */
    void allow(String... keys) {
        List<String> known = List.of(keys);
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                problem(key, "Unknown key “" + key + "”; known here: " + String.join(", ", known) + ".");
            }
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether no problem of the whole file is known yet. */
    boolean clean() {
        return problems.isEmpty();
    }

    void problem(String key, String sentence) {
        problems.add(at(values.getOrDefault(key, node), pointer + "/" + key, sentence));
    }

    /** @param fallback for a missing key; with null the key is required. Empty only where there is a problem */
    String text(String key, @Nullable String fallback) {
        Node value = values.get(key);
        if (value == null) {
            if (fallback == null && node instanceof MappingNode) {
                problem(key, "The key “" + key + "” is missing.");
            }
            return Objects.requireNonNullElse(fallback, "");
        }
        return scalar(value, key, "“" + key + "”");
    }

    /** A required list of texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            texts.add(scalar(item, key, "Item " + (texts.size() + 1) + " of “" + key + "”"));
        }
        return texts;
    }

    /** A required list of mappings. */
    List<YamlMapping> mappings(String key) {
        List<YamlMapping> mappings = new ArrayList<>();
        for (Node item : items(key)) {
            mappings.add(new YamlMapping(item, pointer + "/" + key + "/" + mappings.size(), problems));
        }
        return mappings;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value == null && node instanceof MappingNode) {
            problem(key, "The key “" + key + "” is missing.");
        } else if (value != null) {
            problem(key, "“" + key + "” is a list.");
        }
        return List.of();
    }

    private String scalar(Node value, String key, String what) {
        if (!(value instanceof ScalarNode scalar)
                || scalar.getTag().equals(Tag.NULL)
                || scalar.getValue().isBlank()) {
            problems.add(at(value, pointer + "/" + key, what + " is a text."));
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.length() > MAX_TEXT) {
            problems.add(at(value, pointer + "/" + key, what + " is longer than " + MAX_TEXT + " characters."));
        }
        return text;
    }

    private static Problem at(Node where, String pointer, String sentence) {
        int line = where.getStartMark() == null ? 0 : where.getStartMark().getLine() + 1;
        return Problem.error(pointer, sentence).atLine(line);
    }
}
