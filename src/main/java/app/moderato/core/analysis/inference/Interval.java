package app.moderato.core.analysis.inference;

/** Two bounds, low ≤ high, in the unit of what they are about. */
public record Interval(double low, double high) {}
