package app.moderato.core.llm;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What checks found a model able to do.
 *
 * @param checkedAt when they ended, null where they never ran
 */
public record Abilities(
        Ability chat,
        Ability vision,
        Ability json,
        Ability seed,
        Ability logprobs,
        Ability embeddings,
        @Nullable Instant checkedAt) {
    /** Nothing was checked. */
    public static final Abilities UNKNOWN = of(Map.of(), null);

    /** @param found what was not found out is unknown */
    public static Abilities of(Map<Kind, Ability> found, @Nullable Instant checkedAt) {
        Function<Kind, Ability> one = kind -> found.getOrDefault(kind, Ability.UNKNOWN);
        return new Abilities(
                one.apply(Kind.CHAT),
                one.apply(Kind.VISION),
                one.apply(Kind.JSON),
                one.apply(Kind.SEED),
                one.apply(Kind.LOGPROBS),
                one.apply(Kind.EMBEDDINGS),
                checkedAt);
    }

    public Abilities withVision(Ability found) {
        return new Abilities(chat, found, json, seed, logprobs, embeddings, checkedAt);
    }

    public Ability of(Kind kind) {
        return switch (kind) {
            case CHAT -> chat;
            case VISION -> vision;
            case JSON -> json;
            case SEED -> seed;
            case LOGPROBS -> logprobs;
            case EMBEDDINGS -> embeddings;
        };
    }

    /** In the order in which they are checked. */
    public enum Kind {
        CHAT,
        /** Reads pictures. */
        VISION,
        /** Keeps to a JSON schema. */
        JSON,
        /** Repeats itself with the same seed. */
        SEED,
        LOGPROBS,
        EMBEDDINGS
    }

    public enum Level {
        UNKNOWN,
        YES,
        PARTLY,
        NO
    }

    /** @param words what was seen, a short sentence without its full stop; empty where nothing was */
    public record Ability(Level level, String words) {
        public static final Ability UNKNOWN = new Ability(Level.UNKNOWN, "");
    }
}
