package app.moderato.ui.results;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * How a concept is called on screen.
 *
 * @param letter by its place in the study, A first
 * @param detail price and whether it is the control; may be empty
 */
public record ConceptName(String id, String letter, String name, String detail, boolean control) {
    private static final int LETTERS = 26;

    /** In study order. */
    static List<ConceptName> of(Study study, Messages messages) {
        List<ConceptName> names = new ArrayList<>();
        for (Concept concept : study.concepts()) {
            List<String> detail = new ArrayList<>();
            if (concept.price() != null) {
                detail.add(price(concept.price()));
            }
            if (concept.control()) {
                detail.add(messages.text("results.concept.control"));
            }
            names.add(new ConceptName(
                    concept.id().value(),
                    letter(names.size()),
                    concept.name(),
                    String.join(" · ", detail),
                    concept.control()));
        }
        return List.copyOf(names);
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }

    private static String price(Price price) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(price.currency()));
        if (!known) {
            return price.toString();
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance(price.currency()));
        return format.format(price.amount());
    }
}
