package app.moderato.core.study;

import java.util.regex.Pattern;

/** Identity of a concept inside its study: {@code [a-z0-9-]+}. */
public record ConceptId(String value) implements Comparable<ConceptId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+");

    public ConceptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A concept id has lower-case letters, digits and hyphens: " + value);
        }
    }

    @Override
    public int compareTo(ConceptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
