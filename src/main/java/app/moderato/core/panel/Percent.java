package app.moderato.core.panel;

import java.util.Locale;

/** Shares as people read them. */
final class Percent {
    private Percent() {}

    static String of(double share) {
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }
}
