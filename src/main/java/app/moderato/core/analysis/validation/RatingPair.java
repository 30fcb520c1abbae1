package app.moderato.core.analysis.validation;

/** What one person answered and what the model answered for that person, on one variable. */
public record RatingPair(String id, String variable, double human, double synthetic) {}
