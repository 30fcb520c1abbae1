package app.moderato.core.interview;

import app.moderato.core.study.BundledText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The prompt templates that lie beside this class, read once; and their fingerprint, part of every run's record. */
final class PromptTexts {
    private static final List<String> NAMES = List.of(
            "system.txt",
            "persona.txt",
            "concept.txt",
            "remembered-concept.txt",
            "rating.txt",
            "open.txt",
            "choice.txt",
            "multiple.txt",
            "ranking.txt",
            "number.txt",
            "price.txt",
            "nps.txt",
            "dont-know.txt",
            "probes.txt",
            "again-empty.txt",
            "again-truncated.txt",
            "again-off-format.txt",
            "again-out-of-role.txt");

    private final Map<String, String> texts = new TreeMap<>();

    private PromptTexts() {}

    static PromptTexts bundled() {
        PromptTexts prompts = new PromptTexts();
        NAMES.forEach(name -> prompts.texts.put(name, read(name)));
        return prompts;
    }

    /** @param name without its ending, such as {@code system} */
    String text(String name) {
        String text = texts.get(name + ".txt");
        if (text == null) {
            throw new IllegalArgumentException("No prompt template " + name);
        }
        return text;
    }

    /** The lines of a template that are not blank. */
    List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Lines {@code key = sentence} of a file beside this class that is no prompt, so not part of the fingerprint. */
    static Map<String, String> sentences(String file) {
        return BundledText.sentences(read(file));
    }

    /** Lower-case hexadecimal SHA-256 over all templates. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> digest.update((name + '\n' + text + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        return BundledText.read(PromptTexts.class, "prompts/" + name);
    }
}
