package app.moderato.ui.control;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Study;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a concept is called on screen.
 *
 * @param letter by its place in the study, A first
 * @param price as people write it; may be empty
 */
public record ConceptName(String id, String letter, String name, String price, boolean control) {
    private static final int LETTERS = 26;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** In study order. */
    public static List<ConceptName> of(Study study) {
        List<ConceptName> names = new ArrayList<>();
        for (Concept concept : study.concepts()) {
            names.add(new ConceptName(
                    concept.id().value(),
                    letter(names.size()),
                    concept.name(),
                    concept.price() == null ? "" : price(concept.price()),
                    concept.control()));
        }
        return List.copyOf(names);
    }

    public static Optional<ConceptName> find(List<ConceptName> names, String id) {
        return names.stream().filter(name -> name.id().equals(id)).findFirst();
    }

    /** Price and whether it is the control; may be empty. */
    public String detail() {
        List<String> parts = new ArrayList<>();
        if (!price.isEmpty()) {
            parts.add(price);
        }
        if (control) {
            parts.add(Figures.MESSAGES.text("control.concept.control"));
        }
        return String.join(" · ", parts);
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    /** Such as {@code $6.99}; amount and code where the currency is not known. */
    public static String price(Price price) {
        if (!CURRENCIES.contains(price.currency())) {
            return price.toString();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance(price.currency()));
        return format.format(price.amount());
    }
}
