package app.moderato.core.interview.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many cells ended, and how often the provider limited the rate, over the time the run has run. Kept in at most 240
 * bins of equal width, which doubles when they are full. Guarded by the monitor.
 */
final class SpeedLine {
    private static final int BINS = 240;
    /** A single second is too ragged to look at. */
    private static final int SMOOTH_SECONDS = 5;

    private final int[] ended = new int[BINS];
    private final int[] limited = new int[BINS];
    private int width = 1;
    private int last;

    void cellEnded(Duration elapsed) {
        ended[bin(elapsed)]++;
    }

    void rateLimited(Duration elapsed) {
        limited[bin(elapsed)]++;
    }

    private int bin(Duration elapsed) {
        long seconds = Math.max(0, elapsed.toSeconds());
        while (seconds / width >= BINS) {
            halve(ended);
            halve(limited);
            last /= 2;
            width *= 2;
        }
        int bin = (int) (seconds / width);
        last = Math.max(last, bin);
        return bin;
    }

    private static void halve(int[] bins) {
        for (int i = 0; i < BINS / 2; i++) {
            bins[i] = bins[2 * i] + bins[2 * i + 1];
        }
        Arrays.fill(bins, BINS / 2, BINS, 0);
    }

    /**
     * Cells per second, each point over the {@value #SMOOTH_SECONDS} s or the one bin before it; starts with 0 at 0 and
     * ends with the last bin that is over.
     */
    List<Speed> points(Duration elapsed) {
        int over = Math.min(BINS, (int) (elapsed.toSeconds() / width));
        List<Speed> points = new ArrayList<>(over + 1);
        points.add(new Speed(0, 0));
        for (int bin = 0; bin < over; bin++) {
            points.add(new Speed((bin + 1) * width, perSecond(bin, SMOOTH_SECONDS)));
        }
        return points;
    }

    private double perSecond(int to, int seconds) {
        int from = Math.max(0, to + 1 - Math.max(1, seconds / width));
        int cells = 0;
        for (int bin = from; bin <= to; bin++) {
            cells += ended[bin];
        }
        return (double) cells / ((to + 1 - from) * width);
    }

    /** Cells per second over about the last {@code window}, 0 where there is nothing to tell. */
    double recent(Duration elapsed, Duration window) {
        int now = Math.min(BINS - 1, (int) (elapsed.toSeconds() / width));
        int from = Math.max(0, now - (int) (window.toSeconds() / width));
        int cells = 0;
        for (int bin = from; bin <= Math.max(now, last); bin++) {
            cells += ended[bin];
        }
        double seconds = elapsed.toMillis() / 1000.0 - (double) from * width;
        return seconds <= 0 ? 0 : cells / seconds;
    }

    List<RateLimits> rateLimits() {
        List<RateLimits> marks = new ArrayList<>();
        for (int bin = 0; bin <= last; bin++) {
            if (limited[bin] > 0) {
                marks.add(new RateLimits((bin + 0.5) * width, limited[bin]));
            }
        }
        return marks;
    }
}
