package app.moderato.file.human;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Nearest;
import app.moderato.core.study.Question;
import app.moderato.file.table.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds what names of a file mean in a study: by id, by name, by a name inside a longer one, by a near name. */
final class NameMatch {
    /** Shorter names are near to too many others. */
    private static final int SHORTEST_NEAR = 5;

    private static final int SHORTEST_INSIDE = 3;

    private NameMatch() {}

    /** @param names by which it is known, the id first */
    record Known(String id, List<String> names) {}

    static List<Known> concepts(List<Concept> concepts) {
        return concepts.stream()
                .map(concept ->
                        new Known(concept.id().value(), List.of(concept.id().value(), concept.name())))
                .toList();
    }

    static List<Known> questions(List<Question> questions) {
        return questions.stream()
                .map(question -> new Known(
                        question.id().value(),
                        List.of(question.id().value(), question.wording().text())))
                .toList();
    }

    /**
     * The id by name; a name that means nothing is absent. A name that is surely meant has its id alone; others give way.
     */
    static Map<String, String> match(Collection<String> written, List<Known> known) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<BiPredicate<String, String>> ways = List.of(
                String::equals,
                (file, name) -> PlainWords.of(file).equals(PlainWords.of(name)),
                NameMatch::inside,
                NameMatch::near);
        for (BiPredicate<String, String> way : ways) {
            Set<String> now = new HashSet<>();
            for (String file : written) {
                Optional<String> id = found.containsKey(file) ? Optional.empty() : one(file, known, taken, way);
                id.ifPresent(value -> {
                    found.put(file, value);
                    now.add(value);
                });
            }
            taken.addAll(now);
        }
        return found;
    }

    /** Nothing where several would do. */
    private static Optional<String> one(
            String file, List<Known> known, Set<String> taken, BiPredicate<String, String> way) {
        List<String> fitting = new ArrayList<>();
        for (Known candidate : known) {
            if (!taken.contains(candidate.id()) && candidate.names().stream().anyMatch(name -> way.test(file, name))) {
                fitting.add(candidate.id());
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean inside(String file, String name) {
        String whole = " " + PlainWords.of(file) + " ";
        String part = PlainWords.of(name);
        return part.length() >= SHORTEST_INSIDE && whole.contains(" " + part + " ");
    }

    private static boolean near(String file, String name) {
        return file.length() >= SHORTEST_NEAR
                && name.length() >= SHORTEST_NEAR
                && Nearest.of(file, List.of(name)).isPresent();
    }
}
