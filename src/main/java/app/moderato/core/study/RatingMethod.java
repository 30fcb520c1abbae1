package app.moderato.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an answer becomes a number. */
public enum RatingMethod {
    /** Semantic similarity rating: the words are compared with a scale's anchors; no model is asked. */
    SSR,
    /** Follow-up Likert rating: somebody else reads the words and says one number. */
    FLR,
    /** Direct Likert rating: a fresh copy of the persona says one number. */
    DLR;

    /** As written in studies and exports, such as {@code ssr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RatingMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }

    /** In the order in which people read about them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(RatingMethod::code).toList();
    }

    /** Whether a chat model is called for each answer. */
    public boolean asks() {
        return this != SSR;
    }
}
