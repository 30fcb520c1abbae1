package app.moderato.core.panel;

import java.util.List;

/**
 * What is known of a population: tables of shares, joint where the source is joint.
 *
 * @param source the official table the figures come from, for people to look up; empty for a user's own file
 */
public record Population(String name, String source, List<Table> tables) {
    public Population {
        tables = List.copyOf(tables);
    }

    /**
     * Shares over one attribute, or jointly over several.
     *
     * @param attributes names, such as {@code [gender, age]}
     * @param entries shares add up to 1 within rounding
     */
    public record Table(List<String> attributes, List<Entry> entries) {
        public Table {
            attributes = List.copyOf(attributes);
            entries = List.copyOf(entries);
        }
    }

    /** @param categories one per attribute of the table; a numeric attribute has bands such as {@code 25-34}, {@code 65+} */
    public record Entry(List<String> categories, double share) {
        public Entry {
            categories = List.copyOf(categories);
        }
    }
}
