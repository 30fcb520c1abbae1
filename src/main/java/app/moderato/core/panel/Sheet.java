package app.moderato.core.panel;

import java.util.List;

/** People while they are being drawn: a row each, a column per attribute. */
final class Sheet {
    private final List<String> attributes;
    private final Level[][] levels;
    private final String[][] values;

    Sheet(List<String> attributes, int size) {
        this.attributes = attributes;
        this.levels = new Level[size][attributes.size()];
        this.values = new String[size][attributes.size()];
    }

    int size() {
        return levels.length;
    }

    List<String> attributes() {
        return attributes;
    }

    /** The column of an attribute, -1 where there is none. */
    int column(String attribute) {
        return attributes.indexOf(attribute);
    }

    Level level(int person, int column) {
        return levels[person][column];
    }

    String value(int person, int column) {
        return values[person][column];
    }

    /** Puts a person into a category; the value is its label until {@link #value(int, int, int)} draws a number. */
    void put(int person, int column, Level level) {
        levels[person][column] = level;
        values[person][column] = level.label();
    }

    void value(int person, int column, int number) {
        values[person][column] = Integer.toString(number);
    }

    void swap(int a, int b, int column) {
        Level level = levels[a][column];
        levels[a][column] = levels[b][column];
        levels[b][column] = level;
        String value = values[a][column];
        values[a][column] = values[b][column];
        values[b][column] = value;
    }
}
