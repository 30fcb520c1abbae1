package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads conditions: comparisons joined by {@code and} and {@code or}, with parentheses. Runs in linear time and bounded
 * depth, whatever the text.
 */
final class ConditionParser {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 20;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private enum Kind {
        WORD,
        QUOTED,
        SIGN,
        OPEN,
        CLOSE
    }

    private record Token(Kind kind, String text) {}

    private ConditionParser(String text) {
        this.text = text;
    }

    static Condition parse(String text) {
        ConditionParser parser = new ConditionParser(text);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("This condition is longer than " + LONGEST + " characters. Shorten it.");
        }
        parser.split();
        Condition condition = parser.any();
        if (parser.next < parser.tokens.size()) {
            throw parser.notACondition();
        }
        return condition;
    }

    private Condition any() {
        if (++depth > DEEPEST) {
            throw notACondition();
        }
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (accept("or")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (accept("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition one() {
        if (is(Kind.OPEN)) {
            next++;
            Condition inner = any();
            take(Kind.CLOSE);
            return inner;
        }
        String question = take(Kind.WORD);
        String sign = take(Kind.SIGN);
        String value = value();
        try {
            return new Condition.Comparison(new QuestionId(question), operator(sign), value);
        } catch (IllegalArgumentException e) {
            IllegalArgumentException told = notACondition();
            told.initCause(e);
            throw told;
        }
    }

    /** A quoted text, or a single word: of two, the second may be the start of an {@code and} or {@code or}. */
    private String value() {
        return take(is(Kind.QUOTED) ? Kind.QUOTED : Kind.WORD);
    }

    private boolean accept(String word) {
        boolean found = is(Kind.WORD) && tokens.get(next).text().equalsIgnoreCase(word);
        if (found) {
            next++;
        }
        return found;
    }

    private boolean is(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private String take(Kind kind) {
        if (!is(kind)) {
            throw notACondition();
        }
        return tokens.get(next++).text();
    }

    private Condition.Operator operator(String sign) {
        String written = sign.equals("=") ? "==" : sign;
        for (Condition.Operator operator : Condition.Operator.values()) {
            if (operator.sign().equals(written)) {
                return operator;
            }
        }
        throw notACondition();
    }

    private void split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c)));
                at++;
            } else if (c == '"' || c == '\'') {
                at = quoted(at);
            } else {
                at = run(at, isSign(c));
            }
        }
    }

    private int run(int from, boolean sign) {
        int to = from;
        while (to < text.length()
                && isSign(text.charAt(to)) == sign
                && !Character.isWhitespace(text.charAt(to))
                && "()\"".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        tokens.add(new Token(sign ? Kind.SIGN : Kind.WORD, text.substring(from, to)));
        return to;
    }

    /** A backslash keeps a quotation mark or another backslash; before anything else it stands for itself. */
    private int quoted(int from) {
        char mark = text.charAt(from);
        StringBuilder value = new StringBuilder();
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == mark) {
                tokens.add(new Token(Kind.QUOTED, value.toString()));
                return at + 1;
            }
            boolean escape = c == '\\' && at + 1 < text.length() && "\"'\\".indexOf(text.charAt(at + 1)) >= 0;
            value.append(escape ? text.charAt(++at) : c);
        }
        throw new IllegalArgumentException("In “" + text.strip() + "” a quotation mark is opened and not closed.");
    }

    private static boolean isSign(char c) {
        return "<>=!".indexOf(c) >= 0;
    }

    private IllegalArgumentException notACondition() {
        return new IllegalArgumentException("“" + text.strip()
                + "” is not a condition. Compare a question with a value, like intent >= 3 or pack == \"Tube\","
                + " join comparisons with and / or, and put a text of several words in quotation marks.");
    }
}
