package app.moderato.core.analysis.rank;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The exact distribution of W without ties: the number of arrangements with W = k is the coefficient of qᵏ in the Gaussian
 * binomial ∏ (1 − qⁿ⁺ⁱ)/(1 − qⁱ), i = 1..m. In whole numbers, since signs alternate.
 */
final class RankSums {
    private final int pairs;
    /** For k = 0 .. pairs/2; the rest is the same mirrored. */
    private final BigInteger[] counts;

    RankSums(int first, int second) {
        int m = Math.min(first, second);
        int n = Math.max(first, second);
        pairs = m * n;
        counts = new BigInteger[pairs / 2 + 1];
        Arrays.fill(counts, BigInteger.ZERO);
        counts[0] = BigInteger.ONE;
        for (int i = 1; i <= m; i++) {
            for (int k = counts.length - 1; k >= n + i; k--) {
                counts[k] = counts[k].subtract(counts[k - n - i]);
            }
            for (int k = i; k < counts.length; k++) {
                counts[k] = counts[k].add(counts[k - i]);
            }
        }
    }

    /** P(W ≤ most). */
    double upTo(int most) {
        BigInteger all = BigInteger.ZERO;
        BigInteger reached = BigInteger.ZERO;
        for (int k = 0; k <= pairs; k++) {
            BigInteger count = counts[Math.min(k, pairs - k)];
            all = all.add(count);
            reached = k <= most ? reached.add(count) : reached;
        }
        return new BigDecimal(reached)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }
}
