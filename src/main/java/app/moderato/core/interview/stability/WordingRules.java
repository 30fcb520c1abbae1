package app.moderato.core.interview.stability;

import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Template;
import app.moderato.core.study.WordingFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What other words for a question must have, so that they ask the same. */
public final class WordingRules {
    /** Characters; several times a long question. */
    private static final int LONGEST = 1_000;

    private WordingRules() {}

    /** @throws InvalidInput where one of them cannot stand, saying which and why */
    public static void check(String original, List<String> others) throws InvalidInput {
        List<String> before = new ArrayList<>(List.of(original));
        for (String other : others) {
            Optional<String> fault = fault(before, other);
            if (fault.isPresent()) {
                throw new InvalidInput(fault.get() + " Nothing was sent.");
            }
            before.add(other);
        }
    }

    /**
     * Why a wording cannot stand beside those before it; empty where it can.
     *
     * @param before the question as the run asked it, then other wordings
     */
    public static Optional<String> fault(List<String> before, String text) {
        if (text.isBlank()) {
            return Optional.of("A wording is empty. Write a question.");
        }
        String shown = "The wording “" + shortened(text) + "” ";
        if (text.length() > LONGEST) {
            return Optional.of(shown + "is longer than " + LONGEST + " characters. Ask in one sentence.");
        }
        if (before.stream().anyMatch(other -> plain(other).equals(plain(text)))) {
            return Optional.of(shown + "is there already. Word it differently.");
        }
        Set<String> wanted = new HashSet<>(Template.placeholders(before.getFirst()));
        Set<String> has = new HashSet<>(Template.placeholders(text));
        Optional<String> lacking =
                wanted.stream().filter(name -> !has.contains(name)).sorted().findFirst();
        if (lacking.isPresent()) {
            return Optional.of(shown + "lacks {{" + lacking.get() + "}}, which the question has. Name it there too.");
        }
        if (!wanted.containsAll(has) || Template.hasStrayBraces(text)) {
            return Optional.of(shown + "has braces that the question has not. Use its placeholders and no others.");
        }
        return Optional.empty();
    }

    /** What is worth a second look in a wording and is not so in the question itself, a sentence each. */
    public static List<String> doubts(String original, String text, String language) {
        Set<GuideFinding.Kind> known = GuideLint.ofQuestion(original, language).stream()
                .map(WordingFinding::kind)
                .collect(Collectors.toSet());
        return GuideLint.ofQuestion(text, language).stream()
                .filter(finding -> !known.contains(finding.kind()))
                .map(WordingFinding::why)
                .toList();
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}]+", " ")
                .strip();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}
