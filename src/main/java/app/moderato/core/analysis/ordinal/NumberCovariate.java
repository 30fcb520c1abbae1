package app.moderato.core.analysis.ordinal;

import java.util.List;
import java.util.Map;

/** One column as it is. */
final class NumberCovariate extends Covariate implements Coding {
    private final double[] numbers;

    NumberCovariate(String name, double[] numbers) {
        super(name, numbers.length);
        this.numbers = numbers;
        for (double number : numbers) {
            if (Double.isInfinite(number)) {
                throw new IllegalArgumentException("“" + name + "” has numbers that are finite, or NaN if missing.");
            }
        }
    }

    @Override
    boolean missing(int person) {
        return Double.isNaN(numbers[person]);
    }

    @Override
    Coding coding(int[] people) {
        return this;
    }

    @Override
    public List<String> columns() {
        return List.of(name());
    }

    @Override
    public double[] of(int person) {
        return new double[] {numbers[person]};
    }

    @Override
    public double[] of(Map<String, String> profile) {
        String value = Coding.value(profile, name());
        try {
            return new double[] {Double.parseDouble(value)};
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + name() + "” is a number, not “" + value + "”.", e);
        }
    }
}
