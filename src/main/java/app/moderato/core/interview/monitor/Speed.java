package app.moderato.core.interview.monitor;

/**
 * A point of the speed line.
 *
 * @param seconds since the run began, pauses left out
 * @param cellsPerSecond ended just before
 */
public record Speed(double seconds, double cellsPerSecond) {}
