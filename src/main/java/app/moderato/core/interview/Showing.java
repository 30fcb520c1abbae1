package app.moderato.core.interview;

import app.moderato.core.study.Concept;

/**
 * One concept in one slot of a persona's order.
 *
 * @param number 1, or 2 where the control is shown again
 */
public record Showing(Concept concept, int number) {}
