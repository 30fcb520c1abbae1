package app.moderato.ui.guide;

import app.moderato.core.panel.Persona;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The beginning of a name, a surname or a number, as somebody types it. */
final class TypedName {
    private TypedName() {}

    /**
     * Where the first is whose name begins so, else whose surname does, else whose number does; -1 for nobody. Blanks do
     * not count.
     */
    static int find(List<Persona> people, String typed) {
        String sought = plain(typed);
        List<Predicate<Persona>> ways = List.of(
                person -> plain(person.name()).startsWith(sought),
                person -> plain(person.name().substring(person.name().lastIndexOf(' ') + 1))
                        .startsWith(sought),
                person -> plain(person.id().value()).startsWith(sought));
        return ways.stream()
                .flatMapToInt(way -> IntStream.range(0, people.size())
                        .filter(i -> way.test(people.get(i)))
                        .limit(1))
                .findFirst()
                .orElse(-1);
    }

    private static String plain(String words) {
        return words.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
