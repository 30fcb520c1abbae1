package app.moderato.file.human;

import app.moderato.file.table.GivenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of a whole file of ratings. */
final class HumanRemarks {
    private static final int SHOWN = 12;

    private HumanRemarks() {}

    static List<String> of(GivenTable table, HumanMapping mapping) {
        List<String> remarks = new ArrayList<>();
        remarks.add(columns(mapping));
        if (mapping.columns(HumanColumn.RESPONDENT).isEmpty()) {
            remarks.add("No column says who rated; every row counts as a person of its own.");
        }
        remarks.add(scale(mapping.scale()));
        unmatched("concept", FileNames.concepts(table, mapping), mapping.concepts(), remarks);
        unmatched("question", FileNames.questions(table, mapping), mapping.questions(), remarks);
        return remarks;
    }

    private static String columns(HumanMapping mapping) {
        List<String> parts = new ArrayList<>();
        for (HumanColumn kind : List.of(
                HumanColumn.RESPONDENT,
                HumanColumn.CONCEPT,
                HumanColumn.QUESTION,
                HumanColumn.RATING,
                HumanColumn.WEIGHT)) {
            List<String> names = mapping.columns(kind);
            if (!names.isEmpty()) {
                parts.add(word(kind) + " from " + shown(names));
            }
        }
        return "Read " + String.join(", ", parts) + ".";
    }

    private static String word(HumanColumn kind) {
        return switch (kind) {
            case RESPONDENT -> "people";
            case CONCEPT -> "concepts";
            case QUESTION -> "questions";
            case RATING -> "ratings";
            case WEIGHT -> "weights";
            case ATTRIBUTE, LEFT_OUT -> "others";
        };
    }

    private static String scale(RatingScale scale) {
        String first = RatingText.shown(scale.reversed() ? scale.highest() : scale.lowest());
        String last = RatingText.shown(scale.reversed() ? scale.lowest() : scale.highest());
        String stretched = scale.isShift() ? "" : "; what lies between is rounded to the nearest point";
        return "Point 1 is the file's " + first + ", point " + scale.points() + " its " + last + stretched + ".";
    }

    private static void unmatched(
            String what, Map<String, Integer> names, Map<String, String> matched, List<String> remarks) {
        List<String> without = HumanMapping.leftOut(names.keySet(), matched);
        if (!without.isEmpty()) {
            int count = without.stream()
                    .mapToInt(name -> names.getOrDefault(name, 0))
                    .sum();
            remarks.add("Left out as no " + what + " of the study: " + shown(without) + " (" + count
                    + (count == 1 ? " rating)." : " ratings)."));
        }
    }

    private static String shown(List<String> names) {
        List<String> quoted = names.stream()
                .limit(SHOWN)
                .map(name -> "“" + RatingCells.shown(name) + "”")
                .toList();
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return String.join(", ", quoted) + more;
    }
}
