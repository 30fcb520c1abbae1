package app.moderato.core.analysis;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelFilter;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose answers a view counts: everybody's, or those of one category of an attribute.
 *
 * @param attribute empty for everybody
 * @param category a value, or a range of whole numbers such as {@code 25-34}
 */
public record Respondents(String attribute, String category) {
    public static final Respondents EVERYONE = new Respondents("", "");

    /** Values are shown from this number of people on, unweighted. */
    public static final int LEAST = 30;

    /** An attribute with more categories than this would split a panel into crumbs. */
    private static final int MOST_CATEGORIES = 12;

    private static final List<String> AGES = List.of("18-24", "25-34", "35-44", "45-54", "55-64", "65+");

    public boolean everyone() {
        return attribute.isEmpty();
    }

    public boolean include(Persona persona) {
        return everyone() || new PanelFilter(Map.of(attribute, category)).accepts(persona);
    }

    /** Unweighted. */
    public int count(Panel panel) {
        return (int) panel.personas().stream().filter(this::include).count();
    }

    /**
     * Everybody, then each category with at least one persona, by attribute in the panel's order. Categories are those
     * of the panel's targets, else the values met; an age without targets is cut at the usual bands, other numbers are
     * left out.
     */
    public static List<Respondents> offered(Panel panel) {
        Set<String> attributes = new LinkedHashSet<>();
        panel.personas()
                .forEach(persona -> attributes.addAll(persona.attributes().keySet()));
        Map<String, List<String>> targets = new LinkedHashMap<>();
        panel.targets()
                .forEach(target -> targets.computeIfAbsent(target.attribute(), _ -> new ArrayList<>())
                        .add(target.category()));
        List<Respondents> offered = new ArrayList<>(List.of(EVERYONE));
        for (String attribute : attributes) {
            List<String> categories = targets.getOrDefault(attribute, values(panel, attribute));
            if (categories.size() <= MOST_CATEGORIES) {
                categories.stream()
                        .map(category -> new Respondents(attribute, category))
                        .filter(respondents -> respondents.count(panel) > 0)
                        .forEach(offered::add);
            }
        }
        return offered;
    }

    private static List<String> values(Panel panel, String attribute) {
        List<String> values = panel.personas().stream()
                .map(persona -> persona.attribute(attribute))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean numbers = values.stream()
                .allMatch(value -> Band.parse(value)
                        .filter(band -> band.low() == band.high())
                        .isPresent());
        if (!numbers) {
            return values.stream().sorted().toList();
        }
        return attribute.equalsIgnoreCase("age") ? AGES : List.of();
    }
}
