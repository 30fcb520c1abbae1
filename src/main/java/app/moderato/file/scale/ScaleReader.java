package app.moderato.file.scale;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a scale with its reference sets: {@code {id, language, points, labels, version, sets: [{id, anchors}]}}, YAML or
 * JSON. Strict: unknown and repeated keys, missing and surplus anchors are errors, all reported at once with their
 * lines. {@code language} (en), {@code version} (1) and {@code labels} (the points) may be left out.
 */
public final class ScaleReader {
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_SETS = 100;

    /** @throws InvalidInput with every problem of the file */
    public Scale read(Path file) throws InvalidInput {
        return parse(BoundedFile.read(file, MAX_BYTES));
    }

    /** @throws InvalidInput with every problem of the text */
    public Scale parse(String yaml) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        Scale scale = scale(new YamlMapping(root(yaml), "", problems));
        if (scale == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return scale;
    }

    private static Node root(String yaml) throws InvalidInput {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new InvalidInput("The scale file is empty.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new InvalidInput(List.of(Problem.error("", "The scale file is not YAML: " + e.getProblem())
                    .atLine(line)));
        } catch (YAMLException e) {
            throw new InvalidInput("The scale file is not YAML: " + e.getMessage());
        }
    }

    private static @Nullable Scale scale(YamlMapping map) {
        map.allow("id", "language", "points", "labels", "version", "sets");
        String id = map.text("id", null);
        String language = map.text("language", "en");
        String version = map.text("version", "1");
        int points = points(map);
        if (points == 0) {
            return null;
        }
        List<String> labels = map.has("labels")
                ? map.texts("labels")
                : IntStream.rangeClosed(1, points).mapToObj(Integer::toString).toList();
        if (labels.size() != points) {
            map.problem("labels", labels.size() + " labels for " + points + " points; give one label per point.");
        }
        List<ReferenceSet> sets = sets(map, points);
        return map.clean() ? new Scale(id, language, points, labels, version, sets) : null;
    }

    private static int points(YamlMapping map) {
        String text = map.text("points", null);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 2 && Integer.parseInt(text) <= 11) {
            return Integer.parseInt(text);
        }
        map.problem("points", "points is a whole number from 2 to 11, not “" + text + "”.");
        return 0;
    }

    private static List<ReferenceSet> sets(YamlMapping map, int points) {
        List<YamlMapping> items = map.mappings("sets");
        if (items.isEmpty()) {
            map.problem("sets", "sets holds at least one reference set.");
        }
        if (items.size() > MAX_SETS) {
            map.problem("sets", "sets holds " + items.size() + " reference sets; " + MAX_SETS + " is the most.");
        }
        List<ReferenceSet> sets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMapping item : items) {
            item.allow("id", "anchors");
            String id = item.text("id", null);
            if (!id.isEmpty() && !ids.add(id)) {
                item.problem("id", "Two reference sets are called “" + id + "”.");
            }
            List<String> anchors = item.texts("anchors");
            if (item.has("anchors") && anchors.size() != points) {
                item.problem(
                        "anchors",
                        "Reference set “" + id + "” has " + anchors.size() + " anchors for " + points
                                + " points; give one sentence per point, lowest first.");
            }
            sets.add(new ReferenceSet(id, anchors));
        }
        return sets;
    }
}
