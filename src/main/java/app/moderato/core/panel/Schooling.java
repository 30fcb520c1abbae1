package app.moderato.core.panel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far somebody went to school, as files in English write it, from little to much. */
public enum Schooling {
    NO_DIPLOMA,
    HIGH_SCHOOL,
    SOME_COLLEGE,
    ASSOCIATE,
    BACHELOR,
    GRADUATE;

    private record Written(Pattern pattern, Schooling level) {}

    /** The first that fits counts. */
    private static final List<Written> WRITTEN = List.of(
            written("less than (a )?high school|some high school|no diploma|\\b\\d+th grade|elementary", NO_DIPLOMA),
            written("some college|no degree", SOME_COLLEGE),
            written("associate", ASSOCIATE),
            written("high school|\\bged\\b", HIGH_SCHOOL),
            written(
                    "graduate or|graduate degree|graduate school|master|doctor|ph\\.?d|professional|post-?grad",
                    GRADUATE),
            written("bachelor|college|university|undergraduate|(4|four)[- ]year", BACHELOR));

    private static Written written(String pattern, Schooling level) {
        return new Written(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), level);
    }

    /** Empty for words of another country. */
    public static Optional<Schooling> of(String education) {
        return WRITTEN.stream()
                .filter(one -> one.pattern().matcher(education).find())
                .map(Written::level)
                .findFirst();
    }
}
