package app.moderato.core.analysis.stability;

import java.util.function.UnaryOperator;

/** Conclusions in sentences. */
public final class ConclusionWords {
    private ConclusionWords() {}

    /** @param names a concept's name by its id */
    public static String sentence(Conclusion conclusion, UnaryOperator<String> names) {
        String first = names.apply(conclusion.first());
        String second = names.apply(conclusion.second());
        int of = conclusion.again().size();
        if (!conclusion.whole().clear()) {
            return "No clear difference between " + first + " and " + second + " in the run: so it stays in "
                    + conclusion.stands() + " of " + of + sides(conclusion, first, second);
        }
        return first + " ahead of " + second + ": " + (conclusion.survives() ? "survives" : "is kept") + " in "
                + conclusion.kept() + " of " + of + ", clearly in " + conclusion.clear()
                + (conclusion.reversed() > 0
                        ? "; " + second + " is clearly ahead in " + conclusion.reversed() + "."
                        : ".");
    }

    private static String sides(Conclusion conclusion, String first, String second) {
        StringBuilder sides = new StringBuilder();
        if (conclusion.clear() > 0) {
            sides.append("; ").append(first).append(" is clearly ahead in ").append(conclusion.clear());
        }
        if (conclusion.reversed() > 0) {
            sides.append("; ").append(second).append(" is clearly ahead in ").append(conclusion.reversed());
        }
        return sides.append(".").toString();
    }
}
