package app.moderato.core.analysis.validation;

/**
 * How many of a class are in a sample drawn without putting back: P(k) = C(K,k)·C(N−K,n−k) / C(N,n). Drawn by inversion
 * from the mode outwards, so that a draw takes about as many steps as the distribution's standard deviation.
 */
final class Hypergeometric {
    private final double[] logFactorials;

    /** @param largest the largest N */
    Hypergeometric(int largest) {
        logFactorials = new double[largest + 1];
        for (int i = 2; i <= largest; i++) {
            // StrictMath: the same draws on every machine
            logFactorials[i] = logFactorials[i - 1] + StrictMath.log(i);
        }
    }

    /**
     * @param total N, those there are
     * @param ofClass K, those of the class, 0..N
     * @param drawn n, the size of the sample, 0..N
     * @param uniform in [0, 1)
     * @return k, from max(0, n + K − N) to min(K, n)
     */
    int draw(int total, int ofClass, int drawn, double uniform) {
        if (ofClass == 1) {
            return uniform * total < drawn ? 1 : 0;
        }
        int least = Math.max(0, drawn + ofClass - total);
        int most = Math.min(ofClass, drawn);
        if (least == most) {
            return least;
        }
        int mode = (int) ((drawn + 1L) * (ofClass + 1L) / (total + 2L));
        double atMode = StrictMath.exp(
                logChoose(ofClass, mode) + logChoose(total - ofClass, drawn - mode) - logChoose(total, drawn));
        return walk(new Ends(least, most), mode, atMode, uniform, total - ofClass - drawn, ofClass, drawn);
    }

    private record Ends(int least, int most) {}

    private static int walk(Ends ends, int mode, double atMode, double uniform, int rest, int ofClass, int drawn) {
        double left = uniform - atMode;
        double down = atMode;
        double up = atMode;
        int low = mode;
        int high = mode;
        while (left >= 0 && (low > ends.least || high < ends.most)) {
            if (high < ends.most) {
                up *= (double) (ofClass - high) * (drawn - high) / ((high + 1.0) * (rest + high + 1.0));
                high++;
                left -= up;
                if (left < 0) {
                    return high;
                }
            }
            if (low > ends.least) {
                down *= (double) low * (rest + low) / ((ofClass - low + 1.0) * (drawn - low + 1.0));
                low--;
                left -= down;
                if (left < 0) {
                    return low;
                }
            }
        }
        return mode;
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
