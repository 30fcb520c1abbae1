package app.moderato.core.rating;

/**
 * One rated text.
 *
 * @param undecided all similarities of at least one reference set were equal with ε = 0; that set counts as uniform
 * @param cosineRange largest minus smallest cosine over the scale's points, averaged over the sets; small means the
 *     scale hardly tells the points apart for this text
 */
public record Rating(Pmf pmf, boolean undecided, double cosineRange) {}
