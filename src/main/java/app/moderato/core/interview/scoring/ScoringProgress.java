package app.moderato.core.interview.scoring;

/**
 * How far a scoring is.
 *
 * @param ended answers that have been scored or have failed to be, earlier sittings included
 * @param planned answers to be scored
 * @param withoutNumber those of the ended that failed
 * @param usd spent so far, earlier sittings included; NaN where the price is unknown or nothing is asked
 */
public record ScoringProgress(int ended, int planned, int withoutNumber, double usd) {}
