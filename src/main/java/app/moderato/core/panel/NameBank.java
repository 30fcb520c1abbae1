package app.moderato.core.panel;

import app.moderato.core.study.BundledText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Invents names: first names that were common for the gender and year of birth, surnames from one list for everybody,
 * so that a name says nothing about anybody's race. Full names repeat only where the bank is exhausted.
 */
final class NameBank {
    /** The year the bundled figures describe; ages are counted back from it. */
    private static final int YEAR = 2022;

    private static final int TRIES = 8;

    /** @param bornUntil last year of birth, inclusive */
    private record FirstNames(boolean female, int bornUntil, List<String> names) {}

    private static final List<FirstNames> FIRST = new ArrayList<>();
    private static final List<String> SURNAMES = new ArrayList<>();

    static {
        read().forEach(line -> {
            List<String> words = List.of(line.split(" "));
            if (words.getFirst().equals("surname")) {
                SURNAMES.addAll(words.subList(1, words.size()));
            } else {
                FIRST.add(new FirstNames(
                        words.getFirst().equals("female"),
                        Integer.parseInt(words.get(1)),
                        words.subList(2, words.size())));
            }
        });
    }

    private final SplittableRandom random;
    private final Set<String> used = new HashSet<>();

    NameBank(SplittableRandom random) {
        this.random = random;
    }

    private static Stream<String> read() {
        return BundledText.lines(BundledText.read(NameBank.class, "names.txt")).stream();
    }

    String next(Map<String, String> attributes) {
        List<String> first = firstNames(attributes);
        String name = "";
        for (int attempt = 0; attempt < 2 * TRIES; attempt++) {
            // a middle initial once plain names run short
            String middle = attempt < TRIES ? " " : " " + (char) ('A' + random.nextInt(26)) + ". ";
            name = pick(first) + middle + pick(SURNAMES);
            if (used.add(name)) {
                return name;
            }
        }
        return name;
    }

    private static List<String> firstNames(Map<String, String> attributes) {
        String gender = attributes
                .getOrDefault("gender", attributes.getOrDefault("sex", ""))
                .toLowerCase(Locale.ROOT);
        boolean knownFemale = Set.of("female", "woman", "f", "women").contains(gender);
        boolean knownMale = Set.of("male", "man", "m", "men").contains(gender);
        int born = Band.parse(attributes.getOrDefault("age", ""))
                .map(band -> YEAR - band.low())
                .orElse(0);
        List<String> fitting = new ArrayList<>();
        for (boolean female : new boolean[] {true, false}) {
            if (female ? !knownMale : !knownFemale) {
                FIRST.stream()
                        .filter(names -> names.female() == female && (born == 0 || born <= names.bornUntil()))
                        .limit(born == 0 ? Long.MAX_VALUE : 1)
                        .forEach(names -> fitting.addAll(names.names()));
            }
        }
        return fitting;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
