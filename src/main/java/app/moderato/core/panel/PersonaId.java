package app.moderato.core.panel;

/** Identity of a persona inside its panel. */
public record PersonaId(String value) implements Comparable<PersonaId> {
    public PersonaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A persona needs an id.");
        }
    }

    @Override
    public int compareTo(PersonaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
