package app.moderato.file.human;

import app.moderato.file.table.CellSigns;
import app.moderato.file.table.GivenTable;
import app.moderato.file.table.MessyTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a table what stands, under a mapping: columns from 0, −1 for none.
 *
 * @param ratings one or more
 * @param attributes by name
 * @param names of the columns of ratings, as long as {@code ratings}
 */
record Places(
        int respondent,
        int concept,
        int question,
        int weight,
        List<Integer> ratings,
        List<String> names,
        Map<String, Integer> attributes,
        boolean person) {
    static Places of(GivenTable table, HumanMapping mapping) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            places.putIfAbsent(table.header().get(i), i);
        }
        Map<String, Integer> attributes = new LinkedHashMap<>();
        mapping.columns(HumanColumn.ATTRIBUTE).forEach(name -> {
            Integer place = places.get(name);
            if (place != null) {
                attributes.put(name, place);
            }
        });
        List<String> names = mapping.columns(HumanColumn.RATING).stream()
                .filter(places::containsKey)
                .toList();
        return new Places(
                one(places, mapping, HumanColumn.RESPONDENT),
                one(places, mapping, HumanColumn.CONCEPT),
                one(places, mapping, HumanColumn.QUESTION),
                one(places, mapping, HumanColumn.WEIGHT),
                names.stream().map(name -> places.getOrDefault(name, -1)).toList(),
                names,
                attributes,
                mapping.layout() == HumanLayout.PERSON_A_ROW);
    }

    private static int one(Map<String, Integer> places, HumanMapping mapping, HumanColumn kind) {
        return mapping.columns(kind).stream()
                .map(name -> places.getOrDefault(name, -1))
                .findFirst()
                .orElse(-1);
    }

    /** Whether each rating is of a question that the file names. */
    boolean asks() {
        return !person && (question >= 0 || ratings.size() > 1);
    }

    /** @param rating which of the columns of ratings */
    String concept(MessyTable.Row row, int rating) {
        return person ? names.get(rating) : text(row, concept);
    }

    /** Empty where the file is about one question, or does not say it here. */
    String question(MessyTable.Row row, int rating) {
        return !asks() ? "" : question >= 0 ? text(row, question) : names.get(rating);
    }

    static String text(MessyTable.Row row, int place) {
        return place < 0 ? "" : CellSigns.clean(row.cell(place));
    }
}
