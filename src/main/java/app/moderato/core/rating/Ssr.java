package app.moderato.core.rating;

import java.util.Arrays;
import java.util.List;

/**
 * Semantic similarity rating: cosines between an answer and the anchors of a scale become a pmf over its points.
 *
 * <p>Maier et al., “LLMs Reproduce Human Purchase Intent via Semantic Similarity Elicitation of Likert Ratings” (arXiv
 * 2510.08338). Per reference set i, with γ(r) = (1 + cos(anchor_r, answer)) / 2 and ℓ the first r with the smallest γ:
 *
 * <pre>p_i(r) = (γ(r) − γ(ℓ) + ε·[r = ℓ]) / (Σ_s γ(s) − n·γ(ℓ) + ε)</pre>
 *
 * <p>then the mean over the sets, then the temperature. Pure functions; any thread.
 */
public final class Ssr {
    /** Part of every result's stamp. */
    public static final String FORMULA = "ssr-2510.08338";

    /** Cosines of double vectors are exact to about 1e-16; those of embeddings, being floats, to 1e-7. */
    private static final double ROUNDING = 1e-14;

    private Ssr() {}

    /** The cosine of two vectors of one length; 0 where either is all zeros. */
    public static double cosine(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("Vectors of " + a.length + " and " + b.length + " dimensions.");
        }
        double dot = 0;
        double normA = 0;
        double normB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            normA += a[i] * a[i];
            normB += b[i] * b[i];
        }
        return normA == 0 || normB == 0 ? 0 : dot / (Math.sqrt(normA) * Math.sqrt(normB));
    }

    /** @param cosines one array per reference set, each of n cosines in −1..1, lowest point first */
    public static Rating rate(List<double[]> cosines, SsrSettings settings) {
        List<Pmf> perSet = perSet(cosines, settings.epsilon());
        boolean undecided = settings.epsilon() == 0 && cosines.stream().anyMatch(Ssr::isFlat);
        double range = cosines.stream()
                .mapToDouble(set -> (max(set) - min(set)) / cosines.size())
                .sum();
        Pmf mean = perSet.size() == 1 ? perSet.getFirst() : Pmf.mean(perSet);
        return new Rating(temper(mean, settings.effectiveTemperature()), undecided, range);
    }

    /**
     * Each reference set's pmf by itself, before any temperature; uniform where a set's cosines are all equal and ε = 0.
     *
     * @param cosines as in {@link #rate}
     * @param epsilon ε ≥ 0
     */
    public static List<Pmf> perSet(List<double[]> cosines, double epsilon) {
        return cosines.stream()
                .map(set -> isFlat(set) && epsilon == 0 ? Pmf.uniform(set.length) : setPmf(set, epsilon))
                .toList();
    }

    /** One reference set's pmf. The cosines must differ unless ε &gt; 0. */
    private static Pmf setPmf(double[] cosines, double epsilon) {
        int n = cosines.length;
        double[] gamma = new double[n];
        int least = 0;
        for (int r = 0; r < n; r++) {
            gamma[r] = (1 + cosines[r]) / 2;
            if (gamma[r] < gamma[least]) {
                least = r;
            }
        }
        double[] masses = new double[n];
        double total = 0;
        for (int r = 0; r < n; r++) {
            masses[r] = gamma[r] - gamma[least] + (r == least ? epsilon : 0);
            // Σ(γ − γ(ℓ)) rather than Σγ − n·γ(ℓ): equal, and never rounds to 0 or below
            total += masses[r];
        }
        for (int r = 0; r < n; r++) {
            masses[r] /= total;
        }
        return Pmf.of(masses);
    }

    /**
     * p_T(r) ∝ (p(r) / max p)^(1/T). T = 0 is one-hot at the first argmax; a flat pmf stays flat.
     *
     * @param temperature ≥ 0
     */
    public static Pmf temper(Pmf pmf, double temperature) {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("The temperature is a number of 0 or more, not " + temperature + ".");
        }
        double[] masses = pmf.toArray();
        double max = max(masses);
        if (max == min(masses)) {
            return pmf;
        }
        if (temperature == 0) {
            int first = 0;
            while (masses[first] < max) {
                first++;
            }
            return Pmf.oneHot(masses.length, first + 1);
        }
        double sum = 0;
        for (int r = 0; r < masses.length; r++) {
            // 1^∞ is no number, so the largest masses skip the power
            masses[r] = masses[r] == max ? 1 : Math.pow(masses[r] / max, 1 / temperature);
            sum += masses[r];
        }
        for (int r = 0; r < masses.length; r++) {
            masses[r] /= sum;
        }
        return Pmf.of(masses);
    }

    /** Equal but for the rounding of the cosines themselves, which would otherwise decide the rating. */
    private static boolean isFlat(double[] cosines) {
        return max(cosines) - min(cosines) <= ROUNDING;
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
