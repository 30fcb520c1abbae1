package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Takes YAML apart. Only its nodes are composed: nothing is constructed from a tag, and each text stays as it was
 * written, so that {@code 007}, {@code 1.50} and {@code Yes} are still themselves where text is expected.
 */
final class YamlSource {
    private final List<Problem> problems = new ArrayList<>();
    private int items;

    private YamlSource() {}

    static Source parse(String text) throws InvalidInput {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(Source.DEEPEST * 4);
        options.setMaxAliasesForCollections(1_000);
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new InvalidInput("The file is empty but for comments. It begins with the line moderato: 1.");
            }
            YamlSource source = new YamlSource();
            return new Source(source.item(root, 0), source.problems);
        } catch (YAMLException e) {
            throw YamlSentences.broken(e, text);
        }
    }

    private Item item(Node node, int depth) throws InvalidInput {
        int line = line(node);
        if (depth > Source.DEEPEST) {
            throw Source.tooDeep(line);
        }
        if (++items > Source.MOST_ITEMS) {
            throw Source.tooMany(line);
        }
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            problems.add(Problem.error(
                            "",
                            "“" + node.getTag().getValue()
                                    + "” is a YAML tag, which a study file does not use. Remove it,"
                                    + " or put the text in quotes.")
                    .atLine(line));
        }
        return switch (node) {
            case ScalarNode scalar -> new Item.Text(scalar.getValue(), !scalar.isPlain(), line);
            case SequenceNode sequence -> rows(sequence, depth, line);
            case MappingNode mapping -> fields(mapping, depth, line);
            default -> throw new IllegalStateException("Not a node of a composed file: " + node.getNodeId());
        };
    }

    private Item rows(SequenceNode sequence, int depth, int line) throws InvalidInput {
        List<Item> rows = new ArrayList<>();
        for (Node row : sequence.getValue()) {
            rows.add(item(row, depth + 1));
        }
        return new Item.Rows(rows, line);
    }

    private Item fields(MappingNode mapping, int depth, int line) throws InvalidInput {
        Map<String, Item.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw Source.broken(
                        line(tuple.getKeyNode()),
                        "A key here is not a word. A text that begins with { or [, such as a placeholder {{…}}, needs"
                                + " quotes around it.");
            }
            String key = name.getValue();
            Item.Field field = new Item.Field(key, item(tuple.getValueNode(), depth + 1), line(name));
            Item.Field first = fields.putIfAbsent(key, field);
            if (first != null) {
                problems.add(Source.twice(key, field.line(), first.line()));
            }
        }
        return new Item.Fields(List.copyOf(fields.values()), line);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
