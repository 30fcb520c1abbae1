package app.moderato.core.interview;

/** One turn of the interviewer and the persona's reply: the question, or one of its probes, as put. */
public record Exchange(String asked, String replied) {}
