package app.moderato.ui.group;

import app.moderato.core.group.measure.Movement;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moved, in figures and in a sentence by rule. */
final class ShiftWords {
    /** A spread that changed by less has stayed. */
    private static final double STAYED = 0.05;

    private final Messages messages;

    ShiftWords(Messages messages) {
        this.messages = messages;
    }

    static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ENGLISH, "%.2f", value);
    }

    /** With a sign. */
    static String signed(@Nullable Double value) {
        if (value == null) {
            return "–";
        }
        String figure = String.format(Locale.ENGLISH, "%.2f", Math.abs(value));
        return figure.equals("0.00") ? "0.00" : (value > 0 ? "+" : "−") + figure;
    }

    /** From the first occasion to the second; the first alone where nobody was asked twice. */
    String headline(Movement moved, @Nullable Double before) {
        return moved.n() == 0
                ? number(before)
                : messages.text("group.shift.headline", number(moved.from()), number(moved.to()));
    }

    /**
     * Spread and directions of those who were asked twice.
     *
     * @param retest how the same people move when asked twice without the group; null where they were not asked
     */
    String finding(Movement moved, @Nullable Movement retest) {
        if (moved.n() == 0) {
            return messages.text("group.shift.first-only");
        }
        String sentence =
                Optional.ofNullable(moved.narrowed()).map(this::spread).orElse("") + directions(moved);
        return retest == null || retest.n() == 0
                ? sentence
                : sentence + " " + messages.text("group.shift.retest", signed(retest.shift()));
    }

    private String spread(double narrowed) {
        if (Math.abs(narrowed) < STAYED) {
            return messages.text("group.shift.spread-same") + " ";
        }
        return messages.text(
                        narrowed > 0 ? "group.shift.narrowed" : "group.shift.widened",
                        Figures.percent(Math.abs(narrowed)))
                + " ";
    }

    private String directions(Movement moved) {
        return messages.text(
                "group.shift.directions",
                count(moved.up()),
                moved.n(),
                moved.down() == 0 ? "nobody" : count(moved.down()));
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
