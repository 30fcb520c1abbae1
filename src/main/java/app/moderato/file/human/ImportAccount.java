package app.moderato.file.human;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An import told in lines, as the command line prints it. */
public final class ImportAccount {
    private ImportAccount() {}

    /**
     * How many ratings were kept, why others were not, what was remarked, then the odd rows by line.
     *
     * @param most odd rows named one by one; how many more there are is said
     */
    public static List<String> lines(HumanImport read, int most) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ENGLISH,
                "%s: %,d ratings of %,d rows, on %d points.",
                read.file(),
                read.ratings().size(),
                read.rows(),
                read.points()));
        read.leftOut().forEach((why, count) -> lines.add(count + " left out: " + words(why) + "."));
        lines.addAll(read.remarks());
        read.odd().stream().limit(most).map(Problem::toString).forEach(lines::add);
        if (read.odd().size() > most) {
            lines.add("and " + (read.odd().size() - most) + " more.");
        }
        return lines;
    }

    private static String words(LeftOut why) {
        return switch (why) {
            case NO_RATING -> "no rating";
            case MISSING_CODE -> "stands for no answer";
            case NOT_A_RATING -> "neither a number nor a word for a point";
            case OUTSIDE -> "outside the scale";
            case HALF -> "between two points";
            case NO_CONCEPT -> "no concept named";
            case NO_QUESTION -> "no question named";
            case NOT_COMPARED -> "not in the study";
            case NO_WEIGHT -> "a weight of 0";
        };
    }
}
