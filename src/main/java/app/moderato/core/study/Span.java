package app.moderato.core.study;

import java.math.BigDecimal;
import java.util.Comparator;

/** Numbers from {@code low} to {@code high}, each end inside where its flag says so; ends may be infinite. */
record Span(double low, boolean withLow, double high, boolean withHigh) {
    static final Comparator<Span> ASCENDING =
            Comparator.comparingDouble(Span::low).thenComparingDouble(Span::high);

    static Span point(double at) {
        return new Span(at, true, at, true);
    }

    boolean isEmpty() {
        return low > high || (low == high && !(withLow && withHigh)) || Double.isNaN(middle());
    }

    /** A number inside. */
    double middle() {
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return 0;
        }
        return Double.isInfinite(low) ? high - 1 : Double.isInfinite(high) ? low + 1 : low + (high - low) / 2;
    }

    boolean touches(Span next) {
        return high == next.low && (withHigh || next.withLow);
    }

    Span upTo(Span next) {
        return new Span(low, withLow, next.high, next.withHigh);
    }

    /** @param all what the numbers could be at all */
    String words(Span all) {
        if (low == high) {
            return "exactly " + number(low);
        }
        boolean atLow = low == all.low && withLow == all.withLow;
        boolean atHigh = high == all.high && withHigh == all.withHigh;
        if (atLow && atHigh) {
            return "any";
        }
        return atLow ? to() : atHigh ? from() : from() + " and " + to();
    }

    private String from() {
        return (withLow ? "at least " : "above ") + number(low);
    }

    private String to() {
        return (withHigh ? "at most " : "below ") + number(high);
    }

    /** As a study file writes it, without an exponent. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }
}
