package app.moderato.ui.run;

/**
 * What several cells have in common that ended without an answer.
 *
 * @param cause short
 * @param cells how many, ≥ 1
 * @param advice what to do about it, a sentence
 */
record FailedCause(String cause, int cells, String advice) implements FailedLine {}
