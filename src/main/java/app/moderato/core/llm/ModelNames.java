package app.moderato.core.llm;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of models say. Endpoints list chat models beside others, and rarely say which is which. */
public final class ModelNames {
    /** The cheapest that is good enough, where it is offered. */
    private static final List<String> USUAL_EMBEDDERS = List.of("text-embedding-3-small", "gemini-embedding-001");

    private static final Pattern EMBEDDING =
            Pattern.compile("(?i)embed|(^|[/_-])(bge|gte|e5|minilm|mpnet|arctic-embed)([/_.-]|$)|all-minilm");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)whisper|tts|dall-e|image|imagen|sora|veo|moderation|rerank|transcri|realtime|audio|speech|davinci"
                    + "|babbage|ocr|guard|lyria|(^|[/_-])search([/_-]|$)|computer-use|stable-diffusion|flux");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}|\\D+");

    private ModelNames() {}

    /** What a model is for, as far as its name tells. */
    public enum Use {
        CHAT,
        EMBEDDING,
        /** Sound, pictures, filters and the like. */
        OTHER
    }

    public static Use use(String name) {
        if (EMBEDDING.matcher(name).find()) {
            return Use.EMBEDDING;
        }
        return OTHER.matcher(name).find() ? Use.OTHER : Use.CHAT;
    }

    /** Without repeats: chat models first, then the others; by name within each, with numbers in their own order. */
    public static List<String> inOrder(Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String name) -> orderOf(use(name)))
                        .thenComparing(ModelNames::compare)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The embedding model to try first. */
    public static Optional<String> embedder(List<String> names) {
        return USUAL_EMBEDDERS.stream()
                .filter(names::contains)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> use(name) == Use.EMBEDDING)
                        .findFirst());
    }

    private static int orderOf(Use use) {
        return switch (use) {
            case CHAT -> 0;
            case OTHER -> 1;
            case EMBEDDING -> 2;
        };
    }

    /** "gpt-4" before "gpt-10", and before "gpt-4-mini". */
    private static int compare(String one, String other) {
        Matcher left = DIGITS.matcher(one);
        Matcher right = DIGITS.matcher(other);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            int order = comparePart(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int comparePart(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : String.CASE_INSENSITIVE_ORDER.compare(one, other);
    }
}
