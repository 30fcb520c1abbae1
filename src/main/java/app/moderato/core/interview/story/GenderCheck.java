package app.moderato.core.interview.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words for the other gender said of the person; of somebody else they may be. */
final class GenderCheck implements FactCheck {
    private static final Pattern KEY = Pattern.compile("^(gender|sex)$", Pattern.CASE_INSENSITIVE);
    /** The other gender's pronouns that no one else in so short a story explains. */
    private static final int MANY = 4;

    private static final int TIMES = 3;

    private final FactWords words;

    GenderCheck(FactWords words) {
        this.words = words;
    }

    @Override
    public List<Fault> faults(Told told) {
        Optional<Boolean> female = told.attribute(KEY).flatMap(GenderCheck::female);
        return female.flatMap(isFemale -> fault(told, isFemale)).stream().toList();
    }

    private static Optional<Boolean> female(String gender) {
        return switch (gender.toLowerCase(Locale.ROOT)) {
            case "female", "woman", "f", "weiblich", "frau", "mujer", "femme", "donna", "vrouw", "mulher" ->
                Optional.of(true);
            case "male", "man", "m", "männlich", "mann", "hombre", "homme", "uomo", "homem" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Fault> fault(Told told, boolean female) {
        Optional<String> noun = words.patterns(female ? "male" : "female", told).stream()
                .flatMap(pattern -> told.sentences().stream()
                        .flatMap(sentence -> pattern.matcher(sentence).results()))
                .map(match -> match.group().strip())
                .findFirst();
        return noun.or(() -> pronouns(told, female))
                .map(said -> new Fault(
                        Fault.Kind.GENDER,
                        "It says “" + said + "”, but " + told.who() + " is a " + (female ? "woman" : "man") + "."));
    }

    private Optional<String> pronouns(Told told, boolean female) {
        long own = count(told, female ? "she" : "he");
        List<String> others = found(told, female ? "he" : "she").toList();
        boolean alone = own == 0 && others.size() > 1;
        return alone || (others.size() >= MANY && others.size() > TIMES * own)
                ? Optional.of(others.getFirst())
                : Optional.empty();
    }

    private long count(Told told, String kind) {
        return found(told, kind).count();
    }

    private Stream<String> found(Told told, String kind) {
        return words.pattern(kind).stream()
                .flatMap(pattern -> pattern.matcher(told.text()).results())
                .map(match -> match.group());
    }
}
