package app.moderato.file.human;

import app.moderato.core.study.BundledText;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.file.table.GivenTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A mapping out of the columns' names, in several languages, and of what is in them.
 *
 * @param mapping with problems of its own where not even the ratings could be found
 */
public record HumanProposal(HumanMapping mapping) {
    private static final Map<String, HumanColumn> WORDS = words();

    /**
     * @param concepts of the study; none where no study is at hand, and names are then kept as the file has them
     * @param questions of the study, likewise
     * @param points of the scale that the study rates on, where there is one
     */
    public static HumanProposal of(
            GivenTable table, List<Concept> concepts, List<Question> questions, OptionalInt points) {
        Map<String, HumanColumn> columns = new LinkedHashMap<>();
        List<ColumnLook> looks = looks(table);
        HumanLayout layout =
                new LayoutGuess(looks, NameMatch.concepts(concepts), NameMatch.questions(questions)).into(columns);
        return new HumanProposal(finished(table, layout, columns, concepts, questions, points));
    }

    /** The same for a layout that a person chose. */
    public static HumanProposal of(
            GivenTable table,
            HumanLayout layout,
            List<Concept> concepts,
            List<Question> questions,
            OptionalInt points) {
        Map<String, HumanColumn> columns = new LinkedHashMap<>();
        new LayoutGuess(looks(table), NameMatch.concepts(concepts), NameMatch.questions(questions))
                .into(layout, columns);
        return new HumanProposal(finished(table, layout, columns, concepts, questions, points));
    }

    /** The mapping with a scale and names guessed anew, as where other columns hold the ratings than before. */
    public static HumanProposal again(
            GivenTable table,
            HumanMapping mapping,
            List<Concept> concepts,
            List<Question> questions,
            OptionalInt points) {
        return new HumanProposal(finished(table, mapping.layout(), mapping.columns(), concepts, questions, points));
    }

    private static HumanMapping finished(
            GivenTable table,
            HumanLayout layout,
            Map<String, HumanColumn> columns,
            List<Concept> concepts,
            List<Question> questions,
            OptionalInt points) {
        HumanMapping mapping = new HumanMapping(layout, columns, RatingScale.USUAL, Map.of(), Map.of());
        HumanMapping scaled = mapping.withScale(ScaleGuess.of(FileNames.ratings(table, mapping), points));
        return FileNames.matched(table, scaled, concepts, questions);
    }

    private static List<ColumnLook> looks(GivenTable table) {
        return Stream.iterate(0, i -> i + 1)
                .limit(table.header().size())
                .map(i -> ColumnLook.of(table, i))
                .toList();
    }

    /** What a column of such a name usually is; left out where the name says nothing. */
    static HumanColumn usual(ColumnLook column) {
        String name = column.plain();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        HumanColumn found = WORDS.get(name);
        if (found == null && (last.equals("id") || name.startsWith("respondent"))) {
            return HumanColumn.RESPONDENT;
        }
        return found == null ? HumanColumn.LEFT_OUT : found;
    }

    /** Whether the name says that the column is left out, rather than nothing. */
    static boolean isKnown(ColumnLook column) {
        return WORDS.containsKey(column.plain());
    }

    private static Map<String, HumanColumn> words() {
        Map<String, HumanColumn> words = new HashMap<>();
        for (String line : BundledText.lines(BundledText.read(HumanProposal.class, "human-columns.txt"))) {
            String[] parts = line.split("=", 2);
            String kind = parts[0].strip().toUpperCase(Locale.ROOT);
            HumanColumn column = kind.equals("IGNORE") ? HumanColumn.LEFT_OUT : HumanColumn.valueOf(kind);
            for (String word : parts[1].split(",", -1)) {
                words.putIfAbsent(word.strip(), column);
            }
        }
        return words;
    }
}
