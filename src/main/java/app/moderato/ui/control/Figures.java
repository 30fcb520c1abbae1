package app.moderato.ui.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as the screens write them. */
public final class Figures {
    static final Messages MESSAGES = Messages.beside(Figures.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    private Figures() {}

    /** Such as {@code $1.84}; the word “unknown” where there is no price. Below a cent to the first two figures. */
    public static String dollars(@Nullable Double usd) {
        if (usd == null) {
            return MESSAGES.text("control.figure.unknown");
        }
        boolean tiny = usd > 0 && usd < 0.01;
        return String.format(Locale.ENGLISH, tiny ? "$%.4f" : "$%,.2f", usd);
    }

    /** Minutes and seconds as on a clock, {@code 1:05}; with hours from one hour on. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ENGLISH, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ENGLISH, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A rough length for people who plan: {@code 5 s}, {@code 3 min}, {@code 2 h}. */
    public static String about(Duration duration) {
        double seconds = duration.toMillis() / THOUSAND;
        if (seconds < 60) {
            return MESSAGES.text("control.figure.seconds", Math.max(1, Math.round(seconds)));
        }
        return seconds < 5400
                ? MESSAGES.text("control.figure.minutes", Math.round(seconds / 60))
                : MESSAGES.text("control.figure.hours", Math.round(seconds / 3600));
    }

    /** With one decimal, {@code 1.8 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / THOUSAND);
    }

    /** {@code 840}, {@code 12.3 k}, {@code 2.20 M}. */
    public static String tokens(long tokens) {
        if (tokens < THOUSAND) {
            return Long.toString(tokens);
        }
        return tokens < MILLION
                ? String.format(Locale.ENGLISH, "%.1f k", tokens / THOUSAND)
                : String.format(Locale.ENGLISH, "%.2f M", tokens / MILLION);
    }

    /** With thousands separated, {@code 1,600}. */
    public static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A share in whole percent, {@code 57%}. */
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** With a real minus sign and a plus, {@code +16}, {@code −13}, {@code 0}. */
    public static String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "−" + -number : "0";
    }

    /** When something happened, as near as people say it: {@code Today 14:32}, {@code Fri 20 Nov}, {@code 3 Nov}. */
    public static String when(Instant instant, Clock clock) {
        LocalDateTime then = LocalDateTime.ofInstant(instant, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return MESSAGES.text("control.figure.today", TIME.format(then));
        }
        if (then.toLocalDate().isAfter(today.minusDays(7))) {
            return WEEKDAY.format(then);
        }
        return (then.getYear() == today.getYear() ? DAY : YEAR).format(then);
    }

    /** Initials of the first and the last word of a name. */
    public static String initials(String name) {
        String[] words = Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toArray(String[]::new);
        if (words.length == 0) {
            return "?";
        }
        String[] ends = words.length == 1 ? words : new String[] {words[0], words[words.length - 1]};
        return Arrays.stream(ends)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
