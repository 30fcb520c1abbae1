package app.moderato.core.interview;

import app.moderato.core.study.BundledText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns of phrase by which a reply gives itself away as a refusal, as out of role or as “don't know”, in the interview's
 * language and in English, as models tend to refuse in English.
 */
public final class ReplySigns {
    private enum Kind {
        ROLE_BREAK,
        REFUSAL,
        BLIND,
        DONT_KNOW
    }

    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);

    private ReplySigns() {}

    /** @param language BCP 47; one without a list of its own gets the English one */
    public static ReplySigns of(String language) {
        ReplySigns signs = new ReplySigns();
        signs.add("en");
        String own = Locale.forLanguageTag(language).getLanguage();
        if (!own.equals("en")) {
            signs.add(own);
        }
        return signs;
    }

    public boolean roleBreak(String text) {
        return found(Kind.ROLE_BREAK, text);
    }

    public boolean refusal(String text) {
        return found(Kind.REFUSAL, text);
    }

    /** It says that it sees no picture. */
    boolean blind(String text) {
        return found(Kind.BLIND, text);
    }

    boolean dontKnow(String text) {
        return found(Kind.DONT_KNOW, text);
    }

    private boolean found(Kind kind, String text) {
        String plain = text.replace('’', '\'');
        return patterns.getOrDefault(kind, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(plain).find());
    }

    private void add(String language) {
        BundledText.find(ReplySigns.class, "signs/" + language + ".txt")
                .map(BundledText::lines)
                .ifPresent(lines -> lines.forEach(this::addSign));
    }

    private void addSign(String line) {
        String[] parts = line.split(":", 2);
        Kind kind = switch (parts[0].strip()) {
            case "role-break" -> Kind.ROLE_BREAK;
            case "refusal" -> Kind.REFUSAL;
            case "blind" -> Kind.BLIND;
            case "dont-know" -> Kind.DONT_KNOW;
            default -> throw new IllegalStateException("Not a sign: " + line);
        };
        patterns.computeIfAbsent(kind, any -> new ArrayList<>())
                .add(Pattern.compile(parts[1].strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
