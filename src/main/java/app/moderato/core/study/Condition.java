package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a question is asked: comparisons such as {@code intent >= 3} or {@code pack == "Tube"}, joined by {@code and} or
 * {@code or} ({@code and} binds tighter).
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
                int order = a.get().compareTo(b.get());
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

        private static Optional<Double> number(String text) {
            try {
                return Optional.of(Double.valueOf(text.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
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
            boolean bare = value.matches("-?\\d+(\\.\\d+)?");
            return question + " " + operator.sign() + " " + (bare ? value : "\"" + value + "\"");
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
            return String.join(" and ", parts.stream().map(Condition::source).toList());
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
            return String.join(" or ", parts.stream().map(Condition::source).toList());
        }
    }

    /** @throws IllegalArgumentException with a sentence that shows the form expected */
    static Condition parse(String text) {
        List<Condition> any = split(text, "or").stream()
                .map(part -> {
                    List<Condition> all = split(part, "and").stream()
                            .map(Condition::comparison)
                            .toList();
                    return all.size() == 1 ? all.getFirst() : (Condition) new All(all);
                })
                .toList();
        return any.size() == 1 ? any.getFirst() : new Any(any);
    }

    private static List<String> split(String text, String word) {
        return List.of(text.split("(?i)\\s+" + word + "\\s+(?=(?:[^\"']|\"[^\"]*\"|'[^']*')*$)", -1));
    }

    private static Condition comparison(String text) {
        Matcher matcher = Pattern.compile(
                        "\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*(>=|<=|!=|==|=|>|<)\\s*(?:\"([^\"]*)\"|'([^']*)'|(.+?))\\s*")
                .matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text.strip()
                    + "” is not a condition. Compare a question with a value, like intent >= 3 or pack == \"Tube\","
                    + " and join comparisons with and / or.");
        }
        String sign = matcher.group(2).equals("=") ? "==" : matcher.group(2);
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                String value = matcher.group(3) != null
                        ? matcher.group(3)
                        : matcher.group(4) != null ? matcher.group(4) : matcher.group(5);
                return new Comparison(new QuestionId(matcher.group(1)), operator, value);
            }
        }
        throw new IllegalStateException(sign);
    }
}
