package app.moderato.core.group;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the people at a table are called: by first name, with more of it where two would answer to the same. */
public final class CallNames {
    private final Map<PersonaId, String> names = new LinkedHashMap<>();
    private final Map<PersonaId, String> full = new LinkedHashMap<>();
    private final Map<PersonaId, Pattern> patterns = new LinkedHashMap<>();

    private CallNames() {}

    public static CallNames of(List<Persona> people) {
        CallNames table = new CallNames();
        for (Persona person : people) {
            String name = apart(person, people, table.names.size() + 1);
            table.names.put(person.id(), name);
            table.full.put(person.id(), person.name().strip());
            table.patterns.put(person.id(), pattern(name));
        }
        return table;
    }

    /** “Will” is a name and “will” is none; a name written all small or all large is told apart by nothing. */
    private static Pattern pattern(String name) {
        boolean mixed = name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().anyMatch(Character::isLowerCase);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                mixed ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String apart(Persona person, List<Persona> people, int seat) {
        String[] parts = person.name().strip().split("\\s+", -1);
        List<Persona> others =
                people.stream().filter(one -> !one.id().equals(person.id())).toList();
        for (int words = 1; words <= parts.length && !parts[0].isEmpty(); words++) {
            String name = String.join(" ", List.of(parts).subList(0, words));
            if (others.stream().noneMatch(other -> (other.name() + " ").startsWith(name + " "))) {
                return name;
            }
        }
        return parts[0].isEmpty() ? "Participant " + seat : person.name().strip() + " (" + seat + ")";
    }

    /** @param person of this table */
    public String of(PersonaId person) {
        return Objects.requireNonNull(names.get(person), "nobody of this table: " + person);
    }

    public List<String> all() {
        return List.copyOf(names.values());
    }

    /** Everything a line may begin with where it gives somebody's words: as called, and in full. */
    List<String> labels() {
        return Stream.concat(names.values().stream(), full.values().stream())
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a label of {@link #labels} may stand for the one who is called so. */
    boolean isLabelOf(String label, String called) {
        return label.equalsIgnoreCase(called)
                || names.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().equalsIgnoreCase(called)
                                && label.equalsIgnoreCase(full.get(entry.getKey())));
    }

    /** All who are named in a text, in the order of their first mention. */
    public List<PersonaId> mentioned(String text) {
        Map<PersonaId, Integer> places = new LinkedHashMap<>();
        patterns.forEach((person, pattern) -> {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                places.put(person, found.start());
            }
        });
        List<PersonaId> people = new ArrayList<>(places.keySet());
        people.sort((one, other) -> Integer.compare(place(places, one), place(places, other)));
        return Collections.unmodifiableList(people);
    }

    private static int place(Map<PersonaId, Integer> places, PersonaId person) {
        return places.getOrDefault(person, Integer.MAX_VALUE);
    }
}
