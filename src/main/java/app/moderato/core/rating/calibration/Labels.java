package app.moderato.core.rating.calibration;

import app.moderato.core.rating.SsrScorer;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels that a scale can be calibrated with: 25 to 500 different texts, each of them usable and rated 1..n, not all of
 * them alike.
 */
public record Labels(int points, List<Label> all) {
    public static final int LEAST = 25;
    public static final int MOST = 500;

    /** Of one kind of mistake, so that a file in the wrong scale does not fill the screen. */
    private static final int SHOWN = 5;

    public Labels {
        all = List.copyOf(all);
    }

    /**
     * @param points n of the scale
     * @throws InvalidInput with a sentence for everything that is wrong
     */
    public static Labels of(int points, List<Label> all) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        outside(points, all)
                .forEach(label -> problems.add(Problem.error(
                        "",
                        "The rating " + label.rating() + " of “" + start(label.text())
                                + "” is no point of this scale: it has 1 to " + points + ".")));
        if (all.stream().anyMatch(label -> !SsrScorer.isUsable(label.text()))) {
            problems.add(Problem.error("", "A label has no text. Leave out rows without a word."));
        }
        long different = all.stream().map(Label::text).distinct().count();
        if (different < LEAST) {
            problems.add(Problem.error(
                    "",
                    "There are labels for " + different + " different texts; a calibration needs at least " + LEAST
                            + ". Rate some more by hand."));
        }
        if (all.size() > MOST) {
            problems.add(Problem.error(
                    "",
                    "There are " + all.size() + " labels; a calibration takes at most " + MOST
                            + ". Keep a random sample of them and hold the rest against its ratings."));
        }
        if (!all.isEmpty() && all.stream().map(Label::rating).distinct().count() == 1) {
            problems.add(Problem.error(
                    "", "All labels are " + all.getFirst().rating() + ", so there is nothing to learn from them."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Labels(points, all);
    }

    private static List<Label> outside(int points, List<Label> all) {
        return all.stream()
                .filter(label -> label.rating() < 1 || label.rating() > points)
                .limit(SHOWN)
                .toList();
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }

    List<String> texts() {
        return all.stream().map(Label::text).toList();
    }

    double[] ratings() {
        return all.stream().mapToDouble(Label::rating).toArray();
    }
}
