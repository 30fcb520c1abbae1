package app.moderato.ui.validate.importing;

import app.moderato.file.human.RatingScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** A scale as it is typed. */
final class ScaleText {
    private static final double LARGEST = 1e6;

    private ScaleText() {}

    static OptionalDouble number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Math.abs(number) <= LARGEST ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whole numbers without decimals. */
    static String of(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /**
     * The scale from one number to another; where every whole number had a point before and can have one, it has one.
     * Empty where the texts are no such numbers.
     */
    static Optional<RatingScale> range(RatingScale scale, String lowest, String highest) {
        OptionalDouble from = number(lowest);
        OptionalDouble to = number(highest);
        if (from.isEmpty() || to.isEmpty() || from.getAsDouble() >= to.getAsDouble()) {
            return Optional.empty();
        }
        double steps = to.getAsDouble() - from.getAsDouble();
        boolean steady = scale.isShift() && steps == Math.rint(steps) && steps < RatingScale.MOST;
        return Optional.of(
                scale.withRange(from.getAsDouble(), to.getAsDouble(), steady ? (int) steps + 1 : scale.points()));
    }

    /** Codes with commas, semicolons or spaces between them; the scale's words for no answer stay. */
    static RatingScale missing(RatingScale scale, String text) {
        List<String> numbers = scale.missingNumbers();
        Set<String> missing = new LinkedHashSet<>(scale.missing());
        missing.removeAll(numbers);
        Stream.of(text.split("[,;\\s]+"))
                .filter(code -> number(code).isPresent())
                .forEach(missing::add);
        return scale.withMissing(missing);
    }
}
