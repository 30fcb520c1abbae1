package app.moderato.core.analysis;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts neighbouring bands of numbers together until each holds people enough to show, so that few are hidden. */
final class WiderBands {
    private WiderBands() {}

    /**
     * @param bands label to people, rising; the people without a value stay apart
     * @return the same people; bands that held enough by themselves are left as they are where their neighbours do too
     */
    static Map<String, List<Persona>> of(Map<String, List<Persona>> bands) {
        Map<String, List<Persona>> wider = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<Persona> people = new ArrayList<>();
        String last = "";
        for (var band : bands.entrySet()) {
            if (!band.getKey().equals(PersonaAttribute.MISSING)) {
                names.add(band.getKey());
                people.addAll(band.getValue());
                if (people.size() >= Respondents.LEAST) {
                    last = label(names);
                    wider.put(last, List.copyOf(people));
                    names.clear();
                    people.clear();
                }
            }
        }
        if (!people.isEmpty()) {
            List<Persona> before = last.isEmpty() ? List.of() : wider.remove(last);
            if (!last.isEmpty()) {
                names.addFirst(last);
                people.addAll(0, before);
            }
            wider.put(label(names), List.copyOf(people));
        }
        List<Persona> missing = bands.get(PersonaAttribute.MISSING);
        if (missing != null) {
            wider.put(PersonaAttribute.MISSING, missing);
        }
        return wider;
    }

    /** Whether every group is a band, or the missing ones. */
    static boolean suit(Map<String, List<Persona>> groups) {
        return groups.keySet().stream()
                .allMatch(name -> name.equals(PersonaAttribute.MISSING)
                        || Band.parse(name).isPresent());
    }

    private static String label(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        int low = Band.parse(names.getFirst()).orElseThrow().low();
        int high = Band.parse(names.getLast()).orElseThrow().high();
        return high == Band.OPEN ? low + "+" : low + "-" + high;
    }
}
