package app.moderato.file.human;

import app.moderato.file.table.GivenTable;
import app.moderato.file.table.PlainWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Takes a mapping over to another file with the same columns. */
final class Fitting {
    private Fitting() {}

    static HumanMapping to(GivenTable table, HumanMapping mapping) {
        Map<String, HumanColumn> plain = new HashMap<>();
        mapping.columns().forEach((name, kind) -> plain.putIfAbsent(PlainWords.of(name), kind));
        Map<String, HumanColumn> columns = new LinkedHashMap<>();
        for (String name : table.header()) {
            HumanColumn exact = mapping.columns().get(name);
            columns.put(name, exact != null ? exact : plain.getOrDefault(PlainWords.of(name), HumanColumn.LEFT_OUT));
        }
        HumanMapping here = mapping.withColumns(mapping.layout(), columns);
        return here.withScale(scale(table, here));
    }

    /** Its words and codes, and those that are new in this file. */
    private static RatingScale scale(GivenTable table, HumanMapping mapping) {
        RatingScale scale = mapping.scale();
        RatingScale guess = ScaleGuess.of(FileNames.ratings(table, mapping), OptionalInt.of(scale.points()));
        Map<String, Integer> words = new LinkedHashMap<>();
        guess.words().forEach((word, point) -> words.put(word, Math.min(point, scale.points())));
        words.putAll(scale.words());
        Set<String> missing = new LinkedHashSet<>(scale.missing());
        guess.missing().stream()
                .filter(cell -> RatingText.number(cell).isEmpty() && !words.containsKey(RatingText.word(cell)))
                .forEach(missing::add);
        return scale.withMissing(missing).withWords(words);
    }
}
