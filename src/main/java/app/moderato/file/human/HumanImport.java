package app.moderato.file.human;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * People's ratings out of a file, with an account of every row.
 *
 * @param file its name, without folders
 * @param ratings in the order of the file
 * @param points length of the scale the ratings are on
 * @param rows that the file has under its header
 * @param usedRows of which at least one rating was kept
 * @param leftOut ratings that were not kept, by reason; a reason that does not occur is absent
 * @param odd rows worth a look, kept or left out: a sentence with the line that says what was found and what became of
 *     it; several for a row that has several
 * @param remarks on the whole file, a sentence each
 * @param mapping by which it was read
 */
public record HumanImport(
        String file,
        List<HumanRating> ratings,
        int points,
        int rows,
        int usedRows,
        Map<LeftOut, Integer> leftOut,
        List<Problem> odd,
        List<String> remarks,
        HumanMapping mapping) {
    public HumanImport {
        ratings = List.copyOf(ratings);
        Map<LeftOut, Integer> counts = new EnumMap<>(LeftOut.class);
        counts.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(counts);
        odd = List.copyOf(odd);
        remarks = List.copyOf(remarks);
    }

    /** How many different rows are odd. */
    public int oddRows() {
        return (int) odd.stream().mapToInt(Problem::line).distinct().count();
    }

    /** How many ratings were not kept. */
    public int leftOutRatings() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many different people rated. */
    public int respondents() {
        return (int) ratings.stream().map(HumanRating::respondent).distinct().count();
    }

    /** The concepts that were rated, in the order of the file. */
    public List<String> concepts() {
        return ratings.stream().map(HumanRating::concept).distinct().toList();
    }
}
