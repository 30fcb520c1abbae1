package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a question is asked: comparisons such as {@code intent >= 3} or {@code pack == "Tube"}, joined by {@code and} or
 * {@code or} ({@code and} binds tighter; parentheses group).
 */
public sealed interface Condition {
    /** The questions this condition reads. */
    List<QuestionId> reads();

    /**
     * @param values a question's value as the export shows it: a rating's live mean, a choice's option text, a number;
     *     empty where there is no answer, which makes a comparison false
     */
    boolean holds(Function<QuestionId, Optional<String>> values);

    /** The condition as a study file writes it. */
    String source();

    /** How two values are compared. */
    enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        NOT_EQUAL("!="),
        EQUAL("=="),
        ABOVE(">"),
        BELOW("<");

        /** Narrower than Java's own, which takes “NaN”, “0x1p3” and “5d” for numbers. */
        private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,40})?");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Of two numbers by size, otherwise by text without regard to case; texts know only equal and not equal. */
        boolean compare(String left, String right) {
            Optional<Double> a = number(left);
            Optional<Double> b = number(right);
            if (a.isPresent() && b.isPresent()) {
                int order = Double.compare(a.get(), b.get());
                return switch (this) {
                    case AT_LEAST -> order >= 0;
                    case AT_MOST -> order <= 0;
                    case NOT_EQUAL -> order != 0;
                    case EQUAL -> order == 0;
                    case ABOVE -> order > 0;
                    case BELOW -> order < 0;
                };
            }
            boolean same = left.strip().equalsIgnoreCase(right.strip());
            return switch (this) {
                case EQUAL -> same;
                case NOT_EQUAL -> !same;
                default -> false;
            };
        }

        /** The number a text is, if it is one. */
        static Optional<Double> number(String text) {
            String bare = text.strip();
            return NUMBER.matcher(bare).matches() ? Optional.of(Double.valueOf(bare)) : Optional.empty();
        }
    }

    record Comparison(QuestionId question, Operator operator, String value) implements Condition {
        @Override
        public List<QuestionId> reads() {
            return List.of(question);
        }

        @Override
        public boolean holds(Function<QuestionId, Optional<String>> values) {
            return values.apply(question)
                    .map(answer -> operator.compare(answer, value))
                    .orElse(false);
        }

        @Override
        public String source() {
            String written = Operator.number(value).isPresent() && value.equals(value.strip())
                    ? value
                    : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            return question + " " + operator.sign() + " " + written;
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public List<QuestionId> reads() {
            return parts.stream().flatMap(part -> part.reads().stream()).toList();
        }

        @Override
        public boolean holds(Function<QuestionId, Optional<String>> values) {
            return parts.stream().allMatch(part -> part.holds(values));
        }

        @Override
        public String source() {
            return parts.stream()
                    .map(part -> grouped(part, part instanceof Comparison))
                    .collect(Collectors.joining(" and "));
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public List<QuestionId> reads() {
            return parts.stream().flatMap(part -> part.reads().stream()).toList();
        }

        @Override
        public boolean holds(Function<QuestionId, Optional<String>> values) {
            return parts.stream().anyMatch(part -> part.holds(values));
        }

        @Override
        public String source() {
            return parts.stream()
                    .map(part -> grouped(part, !(part instanceof Any)))
                    .collect(Collectors.joining(" or "));
        }
    }

    private static String grouped(Condition part, boolean bindsTighter) {
        return bindsTighter ? part.source() : "(" + part.source() + ")";
    }

    /**
     * Reads a condition as a study file writes it; {@code parse(c.source())} equals {@code c}.
     *
     * @throws IllegalArgumentException with a sentence that shows the form expected
     */
    static Condition parse(String text) {
        return ConditionParser.parse(text);
    }
}
