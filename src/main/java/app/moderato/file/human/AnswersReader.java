package app.moderato.file.human;

import app.moderato.core.analysis.validation.SyntheticRating;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a model's answers as CSV {@code persona,concept,question,mean,p1..pn}, such as the {@code answers.csv} of a run.
 * A row without masses is an answer without a rating and left out, as is one about no concept; the mean follows from the
 * masses and is not read.
 */
public final class AnswersReader {
    private static final List<String> NEEDED = List.of("persona", "concept", "question", "p1", "p2");
    private static final int MOST_POINTS = 11;

    /** How far masses that somebody rounded may add up to something else than 1. */
    private static final double ROUNDED = 0.02;

    private AnswersReader() {}

    /** @throws InvalidInput with the lines that do not fit, or where no answer is rated */
    public static List<SyntheticRating> read(Path file) throws InvalidInput {
        StrictTable table = StrictTable.read(file, NEEDED);
        List<SyntheticRating> answers = new ArrayList<>(table.rows().size());
        for (ForeignCsv.Row row : table.rows()) {
            int points = points(table, row);
            if (points > 0 && !table.cell(row, "concept").isEmpty()) {
                answers.add(new SyntheticRating(
                        table.named(row, "persona"),
                        table.cell(row, "concept"),
                        table.cell(row, "question"),
                        pmf(table, row, points),
                        table.weight(row)));
            }
        }
        table.check();
        if (answers.isEmpty()) {
            throw new InvalidInput(file.getFileName() + " has no answer about a concept with masses p1..pn.");
        }
        return answers;
    }

    /** The last column of masses that has one; 0 where none has. */
    private static int points(StrictTable table, ForeignCsv.Row row) {
        for (int r = MOST_POINTS; r > 0; r--) {
            if (!table.cell(row, "p" + r).isEmpty()) {
                return r;
            }
        }
        return 0;
    }

    private static Pmf pmf(StrictTable table, ForeignCsv.Row row, int points) {
        double[] masses = new double[Math.max(2, points)];
        boolean fits = points > 1;
        for (int r = 1; r <= points; r++) {
            masses[r - 1] = table.number(row, "p" + r).orElse(0);
            fits &= masses[r - 1] >= 0;
        }
        double sum = Arrays.stream(masses).sum();
        if (!fits || Math.abs(sum - 1) > ROUNDED) {
            table.problem(row, "p1..p" + points + " are no masses: they must be 0 or more and add up to 1.");
            return Pmf.uniform(masses.length);
        }
        return Pmf.of(Arrays.stream(masses).map(mass -> mass / sum).toArray());
    }
}
