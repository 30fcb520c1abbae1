package app.moderato.file.study;

import java.util.List;
import java.util.Optional;

/** What stands in a file, as written: texts are not yet numbers or truth values. Lines are 1-based. */
sealed interface Item {
    int line();

    /** @param quoted whether quotation marks (or a block sign) say that it is text whatever it looks like */
    record Text(String text, boolean quoted, int line) implements Item {
        /** Whether it is YAML's “nothing”: an empty place, {@code ~} or {@code null}. */
        boolean isNothing() {
            return !quoted
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }
    }

    record Rows(List<Item> items, int line) implements Item {
        public Rows {
            items = List.copyOf(items);
        }
    }

    /** Keys are unique. */
    record Fields(List<Field> fields, int line) implements Item {
        public Fields {
            fields = List.copyOf(fields);
        }

        Optional<Item> get(String key) {
            return fields.stream()
                    .filter(field -> field.key().equals(key))
                    .map(Field::value)
                    .findFirst();
        }
    }

    /** @param line of the key */
    record Field(String key, Item value, int line) {}
}
