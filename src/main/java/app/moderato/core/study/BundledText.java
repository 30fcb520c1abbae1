package app.moderato.core.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts that ship with the product, each beside the class that uses it: prompts, lists of words. */
public final class BundledText {
    private BundledText() {}

    /** Empty where there is none, such as for a language without a list of its own. */
    public static Optional<String> find(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where this build lacks it */
    public static String read(Class<?> beside, String name) {
        return find(beside, name)
                .orElseThrow(() -> new IllegalStateException(
                        "The text " + name + " beside " + beside.getSimpleName() + " is missing from this build"));
    }

    /** The lines that are neither blank nor remarks, which begin with #. */
    public static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Lines {@code key = sentence}. */
    public static Map<String, String> sentences(String text) {
        Map<String, String> sentences = new TreeMap<>();
        lines(text).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            sentences.put(parts[0].strip(), parts[1].strip());
        });
        return sentences;
    }
}
