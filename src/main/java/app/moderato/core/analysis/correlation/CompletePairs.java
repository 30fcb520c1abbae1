package app.moderato.core.analysis.correlation;

import app.moderato.core.analysis.inference.Present;

/** Two measurements of the same people, without those who lack one. */
final class CompletePairs {
    private final double[] first;
    private final double[] second;

    CompletePairs(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    static CompletePairs of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Each person has both measurements, not " + first.length + " and " + second.length + ".");
        }
        double[][] rows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {first[i], second[i]};
        }
        double[][] complete = Present.complete(rows);
        double[] one = new double[complete.length];
        double[] other = new double[complete.length];
        for (int i = 0; i < complete.length; i++) {
            one[i] = complete[i][0];
            other[i] = complete[i][1];
        }
        return new CompletePairs(one, other);
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }

    int n() {
        return first.length;
    }

    /** Whether both measurements tell some people apart; without that there is no correlation. */
    boolean vary() {
        return varies(first) && varies(second);
    }

    private static boolean varies(double[] numbers) {
        for (double number : numbers) {
            if (number != numbers[0]) {
                return true;
            }
        }
        return false;
    }
}
