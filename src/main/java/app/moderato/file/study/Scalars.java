package app.moderato.file.study;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When a text as written is a number or a truth value. */
final class Scalars {
    /** At most four digits of exponent, so that no number unfolds to gigabytes. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][-+]?\\d{1,3})?");

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private Scalars() {}

    static Optional<BigDecimal> number(Item.Text text) {
        return text.quoted() || !NUMBER.matcher(text.text()).matches()
                ? Optional.empty()
                : Optional.of(new BigDecimal(text.text()));
    }

    /** Besides true and false also yes, no, on and off, as people write them. */
    static Optional<Boolean> truth(Item.Text text) {
        String word = text.text().toLowerCase(Locale.ROOT);
        if (text.quoted() || !(YES.contains(word) || NO.contains(word))) {
            return Optional.empty();
        }
        return Optional.of(YES.contains(word));
    }
}
