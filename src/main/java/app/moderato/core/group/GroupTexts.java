package app.moderato.core.group;

import app.moderato.core.study.BundledText;
import app.moderato.core.study.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return BundledText.read(GroupTexts.class, "prompts/" + name);
    }

    /** Lines {@code key = sentence}. */
    static Map<String, String> sentences(String name) {
        return BundledText.sentences(text(name));
    }

    static List<String> lines(String name) {
        return BundledText.lines(text(name));
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
