package app.moderato.ui.run;

/** A line of the list of cells without an answer: a cause, or a cell under it. */
sealed interface FailedLine permits FailedCause, FailedRow {}
