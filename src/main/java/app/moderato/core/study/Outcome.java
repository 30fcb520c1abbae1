package app.moderato.core.study;

/**
 * Answers to one question that the guide's conditions do not tell apart.
 *
 * @param value one of them, as a condition reads it
 * @param words all of them, to stand behind the question's number: “mean at least 3”, “is “Tube””
 */
public record Outcome(String value, String words) {}
