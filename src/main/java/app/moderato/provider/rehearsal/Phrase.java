package app.moderato.provider.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with alternatives and slots: {@code [I'd|I would] buy {it} [|today].} Alternatives do not nest; an empty
 * one is allowed. A slot written {@code {Name}} is filled with a capital.
 */
final class Phrase {
    private static final Pattern ALTERNATIVES = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern SPACE_BEFORE_STOP = Pattern.compile(" +([,.?!;])");

    private final List<List<String>> parts;

    private Phrase(List<List<String>> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException for a bracket that is not closed or not opened */
    static Phrase parse(String line) {
        List<List<String>> parts = new ArrayList<>();
        Matcher matcher = ALTERNATIVES.matcher(line);
        int from = 0;
        while (matcher.find()) {
            parts.add(List.of(fixed(line, line.substring(from, matcher.start()))));
            parts.add(List.of(matcher.group(1).split("\\|", -1)));
            from = matcher.end();
        }
        parts.add(List.of(fixed(line, line.substring(from))));
        return new Phrase(List.copyOf(parts));
    }

    private static String fixed(String line, String part) {
        if (part.contains("[") || part.contains("]") || part.contains("|")) {
            throw new IllegalArgumentException("A bracket is missing in the phrase: " + line);
        }
        return part;
    }

    /** Number of different sentences before slots are filled. */
    long combinations() {
        return parts.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    /** Every text between and inside the brackets, for checks. */
    List<String> pieces() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /**
     * A whole sentence, with a capital.
     *
     * @throws IllegalArgumentException for a slot that {@code slots} does not fill
     */
    String say(Dice dice, Map<String, String> slots) {
        return filled(capitalised(drawn(dice)), slots);
    }

    /** A part of a sentence, as written. */
    String fragment(Dice dice) {
        return drawn(dice);
    }

    private String drawn(Dice dice) {
        StringBuilder text = new StringBuilder();
        for (List<String> part : parts) {
            text.append(dice.pick(part));
        }
        return SPACE_BEFORE_STOP
                .matcher(SPACES.matcher(text).replaceAll(" ").strip())
                .replaceAll("$1");
    }

    /** What fills a slot stays verbatim, so tidying and the capital come before. */
    private static String filled(String sentence, Map<String, String> slots) {
        return SLOT.matcher(sentence).replaceAll(match -> {
            String name = match.group(1).toLowerCase(Locale.ROOT);
            String value = slots.get(name);
            if (value == null) {
                throw new IllegalArgumentException("Nothing fills {" + name + "} in: " + sentence);
            }
            boolean capital = Character.isUpperCase(match.group(1).charAt(0));
            return Matcher.quoteReplacement(capital ? capitalised(value) : value);
        });
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
