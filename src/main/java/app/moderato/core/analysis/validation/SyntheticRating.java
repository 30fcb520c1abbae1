package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;

/**
 * What the model answered for one persona about one concept on one question. Showings and replicates of a persona may
 * stand in records of their own: they are averaged before anything is counted.
 *
 * @param weight of the persona, &gt; 0
 */
public record SyntheticRating(String persona, String concept, String question, Pmf pmf, double weight) {}
