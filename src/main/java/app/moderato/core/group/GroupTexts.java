package app.moderato.core.group;

import app.moderato.core.study.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The prompts and lists that lie beside this class; and their fingerprint, part of every group's record. */
final class GroupTexts {
    private static final List<String> NAMES = List.of(
            "participant.txt",
            "turn.txt",
            "private.txt",
            "private-after.txt",
            "again.txt",
            "moderator.txt",
            "stages.txt",
            "summary.txt",
            "themes.txt",
            "questions.txt");

    private GroupTexts() {}

    /** @param name with its ending */
    static String text(String name) {
        try (InputStream in = GroupTexts.class.getResourceAsStream("prompts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The text " + name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines {@code key = sentence}. */
    static Map<String, String> sentences(String name) {
        Map<String, String> sentences = new TreeMap<>();
        text(name).lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            sentences.put(parts[0].strip(), parts[1].strip());
        });
        return sentences;
    }

    static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Lower-case hexadecimal SHA-256 over all prompts. */
    static String hash() {
        List<String> parts = new ArrayList<>();
        NAMES.forEach(name -> {
            parts.add(name);
            parts.add(text(name));
        });
        return Sha256.of(parts);
    }
}
