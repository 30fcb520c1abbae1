package app.moderato.core.analysis;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One attribute of a panel's people, with their values put into groups. Immutable. */
public final class PersonaAttribute {
    /** The group of people who lack the attribute. */
    public static final String MISSING = "";

    private static final Comparator<Map.Entry<String, Integer>> LARGEST_FIRST =
            Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER));
    private static final Comparator<Map.Entry<String, Integer>> RISING = Comparator.comparingLong(
            entry -> isNumber(entry.getKey()) ? Long.parseLong(entry.getKey()) : Long.MAX_VALUE);

    private final String name;
    private final boolean numeric;
    private final Map<String, Band> bands;
    private final List<String> categories;
    private final Map<String, Integer> groups;

    private PersonaAttribute(
            String name, boolean numeric, Map<String, Band> bands, List<String> categories, Panel panel) {
        this.name = name;
        this.numeric = numeric;
        this.bands = bands;
        this.categories = categories;
        this.groups = count(panel);
    }

    static PersonaAttribute of(String name, Panel panel) {
        List<String> values = panel.personas().stream()
                .flatMap(persona -> persona.attribute(name).stream())
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
        boolean numeric = !values.isEmpty() && values.stream().allMatch(PersonaAttribute::isNumber);
        List<String> wanted = panel.targets().stream()
                .filter(target -> target.attribute().equals(name))
                .map(Panel.Target::category)
                .toList();
        Map<String, Band> bands = numeric ? NumberBands.of(values, wanted) : Map.of();
        return new PersonaAttribute(name, numeric, bands, wanted, panel);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,9}");
    }

    private Map<String, Integer> count(Panel panel) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        panel.personas().forEach(persona -> counted.merge(group(persona), 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        categories.forEach(category -> ordered.put(category, 0));
        bands.keySet().forEach(label -> ordered.put(label, 0));
        counted.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(MISSING))
                .sorted(numeric ? RISING : LARGEST_FIRST)
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        if (counted.containsKey(MISSING)) {
            ordered.put(MISSING, counted.get(MISSING));
        }
        return Collections.unmodifiableMap(ordered);
    }

    public String name() {
        return name;
    }

    /** Whether all values are whole numbers. */
    public boolean isNumeric() {
        return numeric;
    }

    /** People in each group: targets in their own order, numbers rising, else the largest first; the missing ones last. */
    public Map<String, Integer> groups() {
        return groups;
    }

    /** The group of a person, one of {@link #groups()}; {@link #MISSING} without the attribute. */
    public String group(Persona persona) {
        String value = persona.attribute(name).orElse("").strip();
        if (value.isEmpty()) {
            return MISSING;
        }
        for (String category : categories) {
            if (category.equalsIgnoreCase(value)) {
                return category;
            }
        }
        return numeric
                ? Band.parse(value)
                        .flatMap(single -> bands.entrySet().stream()
                                .filter(band -> single.within(band.getValue()))
                                .findFirst())
                        .map(Map.Entry::getKey)
                        .orElse(value)
                : value;
    }
}
