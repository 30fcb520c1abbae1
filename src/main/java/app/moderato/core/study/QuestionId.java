package app.moderato.core.study;

import java.util.regex.Pattern;

/** Identity of a question inside its guide: a letter, then letters, digits, hyphens or underscores. */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public QuestionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A question id starts with a letter and has no spaces: " + value);
        }
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
