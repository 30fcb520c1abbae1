package app.moderato.core.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word a mistyped one was probably meant to be. */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest of {@code known}, if it is near enough to be meant: at most about one slip in three letters. */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String low = plain(written);
        return known.stream()
                .filter(word -> word.length() <= LONGEST)
                .filter(word -> slips(low, plain(word)) <= Math.max(1, Math.min(low.length(), word.length()) / 3))
                .min(Comparator.comparingInt((String word) -> slips(low, plain(word))));
    }

    /** “ Did you mean “x”?”, or nothing. */
    public static String hint(String written, Collection<String> known) {
        return of(written, known).map(word -> " Did you mean “" + word + "”?").orElse("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** Letters inserted, left out, changed or swapped with their neighbour (optimal string alignment). */
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
