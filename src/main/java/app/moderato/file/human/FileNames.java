package app.moderato.file.human;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.file.table.GivenTable;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file calls its concepts and questions, and which cells hold its ratings, under a mapping. */
public final class FileNames {
    private FileNames() {}

    /** The concepts that were rated as the file calls them, with the number of filled ratings, in its order. */
    public static Map<String, Integer> concepts(GivenTable table, HumanMapping mapping) {
        return names(table, mapping, Places::concept);
    }

    /** The questions as the file calls them; none where it is about one question only. */
    public static Map<String, Integer> questions(GivenTable table, HumanMapping mapping) {
        return names(table, mapping, Places::question);
    }

    @FunctionalInterface
    private interface Naming {
        String of(Places places, MessyTable.Row row, int rating);
    }

    private static Map<String, Integer> names(GivenTable table, HumanMapping mapping, Naming naming) {
        Map<String, Integer> names = new LinkedHashMap<>();
        Places places = Places.of(table, mapping);
        for (MessyTable.Row row : table.rows()) {
            for (int i = 0; i < places.ratings().size(); i++) {
                String name = naming.of(places, row, i);
                if (!name.isEmpty()) {
                    boolean filled = !row.cell(places.ratings().get(i)).isEmpty();
                    names.merge(name, filled ? 1 : 0, Integer::sum);
                }
            }
        }
        return names;
    }

    /** The filled cells of the columns of ratings. */
    public static List<String> ratings(GivenTable table, HumanMapping mapping) {
        List<String> cells = new ArrayList<>();
        for (int place : Places.of(table, mapping).ratings()) {
            table.cells(place).stream().filter(cell -> !cell.isEmpty()).forEach(cells::add);
        }
        return cells;
    }

    /** The ratings that are no numbers, and how often each occurs, in the order of the file. */
    public static Map<String, Integer> words(GivenTable table, HumanMapping mapping) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String cell : ratings(table, mapping)) {
            words.merge(cell, 1, Integer::sum);
        }
        words.keySet().removeIf(cell -> RatingText.number(cell).isPresent());
        return words;
    }

    /**
     * The mapping with the file's names matched to the study's; those it knew of this study stay. A name that means
     * nothing there is left out, as there is nothing to hold it against. Without a study names stay as they are.
     */
    public static HumanMapping matched(
            GivenTable table, HumanMapping mapping, List<Concept> concepts, List<Question> questions) {
        return mapping.withConcepts(
                        matched(concepts(table, mapping).keySet(), mapping.concepts(), NameMatch.concepts(concepts)))
                .withQuestions(matched(
                        questions(table, mapping).keySet(), mapping.questions(), NameMatch.questions(questions)));
    }

    private static Map<String, String> matched(
            Set<String> names, Map<String, String> before, List<NameMatch.Known> known) {
        if (known.isEmpty()) {
            return Map.of();
        }
        List<String> ids = known.stream().map(NameMatch.Known::id).toList();
        Map<String, String> found = NameMatch.match(names, known);
        // what was left out on purpose in another study may be wanted in this one
        boolean same = before.values().stream().allMatch(id -> id.isEmpty() || ids.contains(id))
                && before.values().stream().anyMatch(ids::contains);
        Map<String, String> matched = new LinkedHashMap<>();
        for (String name : names) {
            String was = before.get(name);
            boolean stays = was != null && (ids.contains(was) || (same && was.isEmpty()));
            matched.put(name, stays ? was : found.getOrDefault(name, ""));
        }
        return matched;
    }
}
