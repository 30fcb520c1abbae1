package app.moderato.file.concept;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts in the order in which people number them: “board 2” before “board 10”, case aside. */
final class NaturalOrder<T> implements Comparator<T> {
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private final Function<T, String> text;

    NaturalOrder(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public int compare(T one, T other) {
        List<String> a = parts(text.apply(one));
        List<String> b = parts(text.apply(other));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compareParts(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.size(), b.size());
        return order != 0 ? order : text.apply(one).compareTo(text.apply(other));
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int compareParts(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
    }
}
