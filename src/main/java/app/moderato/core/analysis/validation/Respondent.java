package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;

/** A persona's answers about one concept on one question, averaged over showings and replicates. */
record Respondent(String id, Pmf pmf, double weight) {}
