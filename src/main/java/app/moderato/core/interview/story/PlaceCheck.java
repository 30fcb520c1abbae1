package app.moderato.core.interview.story;

import app.moderato.core.panel.Persona;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Places that are not the person's: the states and regions of the United States, and whatever places others of the panel
 * have. A state goes with its region. People without a place may live anywhere.
 */
final class PlaceCheck implements FactCheck {
    private static final Pattern KEY = Pattern.compile(
            "(^|_| )(state|region|city|town|country|county|province|bundesland|land|place)$", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 3;
    private static final String ALIAS = "alias ";

    /** Name in a story to the place it stands for. */
    private final Map<String, String> known = new HashMap<>();
    /** State to region. */
    private final Map<String, String> regions = new HashMap<>();

    private final Pattern any;

    PlaceCheck(List<Persona> panel) {
        FactWords.read("places.txt").forEach(this::learn);
        panel.forEach(persona -> places(persona).stream()
                .filter(place -> place.length() >= SHORTEST && Character.isUpperCase(place.charAt(0)))
                .filter(place -> !regions.containsValue(place))
                .forEach(place -> known.putIfAbsent(place, place)));
        any = Pattern.compile(known.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        "|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}]|-\\p{L}| (?:River|City|Street|Avenue|Road)\\b)")));
    }

    private void learn(String line) {
        String[] parts = line.split(":", 2);
        boolean alias = parts[0].startsWith(ALIAS);
        String place = alias ? parts[0].substring(ALIAS.length()) : parts[0];
        // “Washington, D.C.” holds a comma of its own
        for (String name : parts[1].strip().split(", (?!D\\.C)", -1)) {
            known.put(name, alias ? place : name);
            if (!alias) {
                regions.put(name, place);
            }
        }
    }

    @Override
    public List<Fault> faults(Told told) {
        Set<String> own = own(told.persona());
        if (own.isEmpty()) {
            return List.of();
        }
        return any.matcher(told.text())
                .results()
                .map(match -> match.group())
                .distinct()
                .filter(name -> !fits(known.getOrDefault(name, name), own)
                        && !told.names().contains(name))
                .map(name -> new Fault(
                        Fault.Kind.PLACE,
                        "It speaks of " + name + ", but " + told.who() + " lives in "
                                + String.join(", ", places(told.persona())) + "."))
                .limit(1)
                .toList();
    }

    /** The person's places, and the region that their state is in. */
    private Set<String> own(Persona persona) {
        Set<String> own = new HashSet<>();
        for (String place : places(persona)) {
            own.add(place);
            own.add(known.getOrDefault(place, place));
            own.add(regions.getOrDefault(place, place));
        }
        return own;
    }

    /** A state of the person's region fits where no state is known of them. */
    private boolean fits(String place, Set<String> own) {
        String region = regions.get(place);
        boolean stateKnown = own.stream().anyMatch(regions::containsKey);
        return own.contains(place) || (region != null && !stateKnown && own.contains(region));
    }

    private static Set<String> places(Persona persona) {
        return persona.attributes().entrySet().stream()
                .filter(entry ->
                        KEY.matcher(entry.getKey()).find() && !entry.getValue().isBlank())
                .map(entry -> entry.getValue().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
