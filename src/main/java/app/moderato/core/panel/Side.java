package app.moderato.core.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One table of wanted shares and where everybody stands in it. */
final class Side {
    static final int NOWHERE = -1;

    private final List<String> attributes;
    private final List<String> labels;
    private final double[] shares;
    private final int[] places;

    /**
     * @param attributes that the table is about
     * @param labels of its categories, such as {@code female} or {@code female, 18-24}
     * @param shares wanted, one per category, adding up to 1
     * @param places the category of each person, {@link #NOWHERE} where the table has none for that person
     */
    Side(List<String> attributes, List<String> labels, double[] shares, int[] places) {
        this.attributes = attributes;
        this.labels = labels;
        this.shares = shares;
        this.places = places;
    }

    static Side of(List<Persona> personas, Population.Table table) {
        Map<List<Integer>, Integer> cells = new HashMap<>();
        int width = table.attributes().size();
        List<Categories> axes = table.attributes().stream()
                .map(attribute -> new Categories(table.entries().stream()
                        .map(entry -> entry.categories().get(table.attributes().indexOf(attribute)))
                        .distinct()
                        .toList()))
                .toList();
        List<Population.Entry> entries = table.entries();
        for (int i = 0; i < entries.size(); i++) {
            Integer[] cell = new Integer[width];
            for (int k = 0; k < width; k++) {
                cell[k] = axes.get(k).place(entries.get(i).categories().get(k));
            }
            cells.put(List.of(cell), i);
        }
        int[] places = personas.stream()
                .mapToInt(persona -> place(persona, table.attributes(), axes, cells))
                .toArray();
        return new Side(
                table.attributes(),
                entries.stream()
                        .map(entry -> String.join(", ", entry.categories()))
                        .toList(),
                entries.stream().mapToDouble(Population.Entry::share).toArray(),
                places);
    }

    private static int place(
            Persona persona, List<String> attributes, List<Categories> axes, Map<List<Integer>, Integer> cells) {
        Integer[] cell = new Integer[attributes.size()];
        for (int k = 0; k < cell.length; k++) {
            Categories categories = axes.get(k);
            cell[k] =
                    persona.attribute(attributes.get(k)).map(categories::place).orElse(NOWHERE);
        }
        return cells.getOrDefault(List.of(cell), NOWHERE);
    }

    List<String> attributes() {
        return attributes;
    }

    List<String> labels() {
        return labels;
    }

    /** Not to be changed. */
    double[] shares() {
        return shares;
    }

    /** Not to be changed. */
    int[] places() {
        return places;
    }

    /** Such as {@code gender “female”} or {@code gender|age “female, 18-24”}. */
    String name(int category) {
        return String.join("|", attributes) + " “" + labels.get(category) + "”";
    }

    /** How many people stand in each category. */
    int[] people() {
        int[] people = new int[labels.size()];
        for (int place : places) {
            if (place != NOWHERE) {
                people[place]++;
            }
        }
        return people;
    }

    int homeless() {
        return (int) Arrays.stream(places).filter(place -> place == NOWHERE).count();
    }

    /** The categories of another table that people of this category are in; empty where one of them is in none. */
    Optional<Set<Integer>> among(int category, Side other) {
        Set<Integer> found = new HashSet<>();
        for (int person = 0; person < places.length; person++) {
            if (places[person] == category) {
                if (other.places[person] == NOWHERE) {
                    return Optional.empty();
                }
                found.add(other.places[person]);
            }
        }
        return Optional.of(found);
    }
}
