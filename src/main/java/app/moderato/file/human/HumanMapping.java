package app.moderato.file.human;

import app.moderato.core.study.Problem;
import app.moderato.core.study.Sha256;
import app.moderato.file.table.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file of people's ratings is read: a value, which is remembered for the next file with the same columns.
 *
 * @param columns by name, in the order of the file; a column that is not named is left out
 * @param concepts the study's concept by the file's name for it; empty to leave its ratings out; a name that is not
 *     among them is kept as the file has it
 * @param questions likewise for questions
 */
public record HumanMapping(
        HumanLayout layout,
        Map<String, HumanColumn> columns,
        RatingScale scale,
        Map<String, String> concepts,
        Map<String, String> questions) {
    public HumanMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
        questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    }

    /** What files with the same columns have in common, whatever their order of rows or case of letters. */
    public static String signature(List<String> header) {
        return Sha256.of(header.stream().map(PlainWords::of).toList());
    }

    /** Names of the file's concepts, of these, that are left out. */
    public List<String> leftOut(Collection<String> names) {
        return leftOut(names, concepts);
    }

    static List<String> leftOut(Collection<String> names, Map<String, String> matched) {
        return names.stream()
                .filter(name -> matched.getOrDefault(name, name).isEmpty())
                .toList();
    }

    public HumanColumn column(String name) {
        return columns.getOrDefault(name, HumanColumn.LEFT_OUT);
    }

    /** The columns that are this, in the order of the file. */
    public List<String> columns(HumanColumn kind) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With the column as this; another that was it and cannot be beside it gives way. */
    public HumanMapping with(String column, HumanColumn kind) {
        Map<String, HumanColumn> changed = new LinkedHashMap<>(columns);
        if (single(kind)) {
            changed.replaceAll((name, was) -> was == kind ? HumanColumn.ATTRIBUTE : was);
        }
        changed.put(column, kind);
        return new HumanMapping(layout, changed, scale, concepts, questions);
    }

    private static boolean single(HumanColumn kind) {
        return switch (kind) {
            case RESPONDENT, CONCEPT, QUESTION, WEIGHT -> true;
            case RATING, ATTRIBUTE, LEFT_OUT -> false;
        };
    }

    /** With other columns, as where the layout changes. */
    public HumanMapping withColumns(HumanLayout newLayout, Map<String, HumanColumn> newColumns) {
        return new HumanMapping(newLayout, newColumns, scale, concepts, questions);
    }

    public HumanMapping withScale(RatingScale newScale) {
        return new HumanMapping(layout, columns, newScale, concepts, questions);
    }

    public HumanMapping withConcepts(Map<String, String> newConcepts) {
        return new HumanMapping(layout, columns, scale, newConcepts, questions);
    }

    public HumanMapping withQuestions(Map<String, String> newQuestions) {
        return new HumanMapping(layout, columns, scale, concepts, newQuestions);
    }

    /** What cannot be: a sentence each; none where ratings can be read. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int ratings = columns(HumanColumn.RATING).size();
        if (ratings == 0) {
            problems.add(Problem.error("", "No column holds the ratings. Say which one does."));
        }
        if (layout == HumanLayout.CONCEPT_A_ROW) {
            if (columns(HumanColumn.CONCEPT).isEmpty()) {
                problems.add(Problem.error(
                        "",
                        "No column says which concept was rated. Say which one does, or choose"
                                + " a column of ratings for each concept."));
            }
            if (ratings > 1 && !columns(HumanColumn.QUESTION).isEmpty()) {
                problems.add(
                        Problem.error(
                                "",
                                "Several columns hold ratings, each of its own question, and another"
                                        + " column names the question too. Keep one column of ratings, or leave the other out."));
            }
        } else if (!columns(HumanColumn.CONCEPT).isEmpty()
                || !columns(HumanColumn.QUESTION).isEmpty()) {
            problems.add(Problem.error(
                    "", "Where a row is one person, the columns of ratings are the concepts. Leave the others out."));
        }
        for (HumanColumn kind : HumanColumn.values()) {
            if (single(kind) && columns(kind).size() > 1) {
                problems.add(Problem.error(
                        "",
                        "The columns " + String.join(", ", columns(kind))
                                + " cannot all be one thing. Keep one of them."));
            }
        }
        return problems;
    }
}
