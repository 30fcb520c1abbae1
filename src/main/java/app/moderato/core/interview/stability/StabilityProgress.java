package app.moderato.core.interview.stability;

/**
 * How far a stability study is.
 *
 * @param run number of the run under way, from 1
 * @param runs in all
 * @param ended cells of all runs that are no longer pending
 * @param planned cells of all runs
 * @param withoutAnswer cells that ended without one
 * @param usd spent, earlier sittings included; NaN where it is unknown
 */
public record StabilityProgress(int run, int runs, int ended, int planned, int withoutAnswer, double usd) {}
