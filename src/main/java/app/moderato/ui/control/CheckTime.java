package app.moderato.ui.control;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a verdict was computed, for people. */
public final class CheckTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private CheckTime() {}

    /** Now, such as {@code 14:31}. */
    public static String of(Clock clock) {
        return TIME.format(LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }
}
