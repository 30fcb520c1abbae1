package app.moderato.core.rating;

import java.util.List;

/** What {@link Conformance} found, case by case. */
public record ConformanceReport(List<Outcome> outcomes) {
    /**
     * One case.
     *
     * @param numbers how many numbers were compared
     * @param error the largest absolute difference
     * @param where what the largest difference belongs to; empty without any difference
     */
    public record Outcome(String id, int numbers, double error, String where) {
        public boolean holds() {
            return error <= Conformance.TOLERANCE;
        }
    }

    public ConformanceReport {
        outcomes = List.copyOf(outcomes);
    }

    public int numbers() {
        return outcomes.stream().mapToInt(Outcome::numbers).sum();
    }

    public double largestError() {
        return outcomes.stream().mapToDouble(Outcome::error).max().orElse(0);
    }

    /** True where at least one number was compared and none lies off by more than the tolerance. */
    public boolean holds() {
        return numbers() > 0 && outcomes.stream().allMatch(Outcome::holds);
    }
}
