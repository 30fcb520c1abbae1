package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Gives a study file another title and leaves the rest of its text as somebody wrote it, comments and all. */
public final class StudyTitle {
    private StudyTitle() {}

    /**
     * @param study as the text reads
     * @return the text with the title; where the old one cannot be cut out of it, the study written anew
     */
    public static String replaced(String source, Study study, String title) {
        if (study.title().equals(title)) {
            return source;
        }
        return place(source)
                .map(node -> cut(source, node, quoted(title)))
                .filter(text -> reads(text, title))
                .orElseGet(() -> StudyWriter.write(study.withTitle(title)));
    }

    private static Optional<ScalarNode> place(String source) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            if (!(new Yaml(options).compose(new StringReader(source)) instanceof MappingNode root)) {
                return Optional.empty();
            }
            return root.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("title")
                            && tuple.getValueNode() instanceof ScalarNode)
                    .map(tuple -> (ScalarNode) tuple.getValueNode())
                    .filter(StudyTitle::onItsOwn)
                    .findFirst();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    /** A block's end takes the line break behind it along. */
    private static boolean onItsOwn(ScalarNode node) {
        return node.getScalarStyle() != ScalarStyle.LITERAL && node.getScalarStyle() != ScalarStyle.FOLDED;
    }

    /** Marks count code points. */
    private static String cut(String source, ScalarNode node, String replacement) {
        int begin = source.offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = source.offsetByCodePoints(0, node.getEndMark().getIndex());
        return source.substring(0, begin) + replacement + source.substring(end);
    }

    private static String quoted(String title) {
        return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }

    private static boolean reads(String text, String title) {
        try {
            return Source.parse(text).root() instanceof Item.Fields fields
                    && fields.get("title")
                            .filter(item ->
                                    item instanceof Item.Text is && is.text().equals(title))
                            .isPresent();
        } catch (InvalidInput e) {
            return false;
        }
    }
}
