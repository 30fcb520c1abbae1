package app.moderato.provider.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the phrase files beside this class; README.md there explains their form. A fault in them is a fault of the build. */
final class PhraseFiles {
    private static final YAMLMapper YAML = new YAMLMapper();

    private PhraseFiles() {}

    /** Empty where there is no such file. */
    static Optional<JsonNode> find(String file) {
        try (InputStream in = open(file)) {
            return in == null ? Optional.empty() : Optional.of(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The phrase file " + file + " cannot be read.", e);
        }
    }

    private static @Nullable InputStream open(String file) {
        return PhraseFiles.class.getResourceAsStream(file);
    }

    static JsonNode read(String file) {
        return find(file).orElseThrow(() -> new IllegalStateException("The phrase file " + file + " is missing."));
    }

    /** The phrases of a block, one a line. */
    static List<Phrase> phrases(JsonNode parent, String key) {
        JsonNode block = parent.path(key);
        List<Phrase> phrases = block.asText()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Phrase::parse)
                .toList();
        if (phrases.isEmpty()) {
            throw new IllegalStateException("A phrase file has no phrases under “" + key + "”.");
        }
        return phrases;
    }

    /** The phrases of a block by its path, such as {@code price.against}. */
    static List<Phrase> at(JsonNode file, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? phrases(file, path) : phrases(file.required(path.substring(0, dot)), path.substring(dot + 1));
    }

    static Optional<Construct> construct(String scale) {
        return find("constructs/" + scale + ".yaml").map(file -> construct(scale, file));
    }

    private static Construct construct(String scale, JsonNode file) {
        Map<Driver, Double> weights = new EnumMap<>(Driver.class);
        for (Driver driver : Driver.values()) {
            // new or familiar, it is one weight
            Driver weighed = driver == Driver.FAMILIARITY ? Driver.NOVELTY : driver;
            weights.put(driver, file.required("weights").required(weighed.key()).asDouble());
        }
        return new Construct(
                scale,
                reasons(file.required("family").asText()),
                weights,
                file.required("newness").asDouble(),
                file.required("own").asDouble(),
                levels(file.required("stances")),
                levels(file.required("closings")));
    }

    private static List<List<Phrase>> levels(JsonNode block) {
        return List.of("1", "2", "3", "4", "5").stream()
                .map(level -> phrases(block, level))
                .toList();
    }

    private static Construct.Reasons reasons(String family) {
        JsonNode file = read("reasons/" + family + ".yaml");
        return new Construct.Reasons(
                byDriver(file.required("against")), phrases(file, "torn"), byDriver(file.required("infavour")));
    }

    /** A family may leave out drivers that never move its constructs, such as the price for believability. */
    private static Map<Driver, List<Phrase>> byDriver(JsonNode block) {
        Map<Driver, List<Phrase>> reasons = new EnumMap<>(Driver.class);
        for (Driver driver : Driver.values()) {
            if (block.has(driver.key())) {
                reasons.put(driver, phrases(block, driver.key()));
            }
        }
        return reasons;
    }

    static List<Interest> interests() {
        return read("interests.yaml")
                .valueStream()
                .map(node -> new Interest(
                        node.required("id").asText(),
                        node.required("about").asText(),
                        Phrase.parse(node.required("care").asText()),
                        items(node.required("plus")),
                        items(node.required("minus"))))
                .toList();
    }

    private static List<Phrase> items(JsonNode list) {
        return list.valueStream().map(item -> Phrase.parse(item.asText())).toList();
    }
}
