package app.moderato.file.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Keys and values on their way into YAML, in order. What is null, or an empty list or map, is left out. */
final class YamlFields {
    /** Lines that a block of text can hold unchanged. */
    private static final Pattern BLOCK_LINE =
            Pattern.compile("[\\p{Graph} &&[^\\u2028\\u2029\\uFEFF]]*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Resolver RESOLVER = new Resolver();

    private final List<NodeTuple> tuples = new ArrayList<>();

    YamlFields text(String key, @Nullable String value) {
        return value == null ? this : put(key, text(value));
    }

    /** A number or truth value, unquoted. */
    YamlFields plain(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String written = value.toString();
        Tag tag = RESOLVER.resolve(NodeId.scalar, written, true);
        return put(key, new ScalarNode(tag, written, null, null, ScalarStyle.PLAIN));
    }

    YamlFields texts(String key, List<String> values) {
        return values.isEmpty()
                ? this
                : put(key, flow(values.stream().map(YamlFields::text).toList()));
    }

    YamlFields words(String key, Map<String, String> values) {
        YamlFields fields = new YamlFields();
        values.forEach(fields::text);
        return values.isEmpty() ? this : put(key, fields.node(FlowStyle.FLOW));
    }

    YamlFields fields(String key, YamlFields inner) {
        return inner.tuples.isEmpty() ? this : put(key, inner.node(FlowStyle.BLOCK));
    }

    /** Also where there is nothing in it. */
    YamlFields always(String key, YamlFields inner) {
        return put(key, inner.node(inner.tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK));
    }

    YamlFields inline(String key, YamlFields inner) {
        return inner.tuples.isEmpty() ? this : put(key, inner.node(FlowStyle.FLOW));
    }

    YamlFields rows(String key, List<YamlFields> rows) {
        List<Node> nodes = rows.stream().map(row -> row.node(FlowStyle.BLOCK)).toList();
        return rows.isEmpty() ? this : put(key, new SequenceNode(Tag.SEQ, nodes, FlowStyle.BLOCK));
    }

    Node root() {
        return node(FlowStyle.BLOCK);
    }

    private YamlFields put(String key, Node value) {
        tuples.add(new NodeTuple(text(key), value));
        return this;
    }

    private Node node(FlowStyle style) {
        return new MappingNode(Tag.MAP, tuples, style);
    }

    private static Node flow(List<Node> nodes) {
        return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
    }

    private static Node text(String value) {
        return new ScalarNode(Tag.STR, value, null, null, style(value));
    }

    private static ScalarStyle style(String value) {
        boolean oneLine = value.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
        if (oneLine) {
            return value.strip().equals(value) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        }
        return isBlock(value) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isBlock(String value) {
        return value.lines()
                        .allMatch(line -> line.strip().equals(line)
                                && BLOCK_LINE.matcher(line).matches())
                && value.indexOf('\r') < 0
                && !value.startsWith("\n");
    }
}
