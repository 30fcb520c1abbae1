package app.moderato.ui.concept;

/**
 * One check of a concept with its outcome.
 *
 * @param lead the bold words before the sentence; empty for none
 */
record CheckRow(boolean passed, String lead, String sentence) {}
