package app.moderato.core.rating;

/** Collects how far computed numbers lie from expected ones, and which lies farthest. */
final class Differences {
    /** Deciding where the reference does not, or the other way round, is wrong by all of the mass. */
    private static final double WHOLE_MASS = 1;

    private int numbers;
    private double largest;
    private String where = "";

    void add(String what, double[] computed, double[] expected) {
        if (computed.length != expected.length) {
            throw new IllegalArgumentException(
                    what + ": " + expected.length + " expected numbers for " + computed.length + " computed ones.");
        }
        for (int i = 0; i < computed.length; i++) {
            add(what, computed[i], expected[i]);
        }
    }

    void add(String what, double computed, double expected) {
        numbers++;
        double difference = Math.abs(computed - expected);
        if (!(difference <= largest)) {
            largest = difference;
            where = what;
        }
    }

    void undecided(String what, boolean undecided) {
        add(what + ", expected to be undecided", undecided ? 0 : WHOLE_MASS, 0);
    }

    ConformanceReport.Outcome outcome(String id) {
        return new ConformanceReport.Outcome(id, numbers, largest, where);
    }
}
