package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptEdits;
import app.moderato.core.study.Price;
import app.moderato.core.study.PriceText;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.Objects;
import java.util.Optional;

/** The price of the concept being edited, as it is typed; needs no stage. */
final class PriceEditor {
    private static final String FIELD = "price";
    private static final String USUAL_CURRENCY = "USD";

    private final ConceptDraft draft;
    private final Messages messages;

    PriceEditor(ConceptDraft draft, Messages messages) {
        this.draft = draft;
        this.messages = messages;
    }

    /** What stands in the field. */
    String text() {
        Concept now = draft.conceptProperty().get();
        Price price = now == null ? null : now.price();
        return draft.unfinished(FIELD).orElse(price == null ? "" : written(price));
    }

    /** What keeps the field's text from being a price; empty where nothing does. */
    String trouble() {
        return draft.unfinished(FIELD).isPresent() ? messages.text("concept.price.unread") : "";
    }

    /** Whether the text would be the price that is there already. */
    boolean isPrice(String text) {
        Concept now = draft.conceptProperty().get();
        return now != null && PriceText.of(text, currency()).equals(Optional.ofNullable(now.price()));
    }

    private static String written(Price price) {
        String shown = ConceptName.price(price);
        return PriceText.of(shown, price.currency()).filter(price::equals).isPresent() ? shown : price.toString();
    }

    /** @param text blank for no price */
    void type(String text) {
        Concept now = draft.conceptProperty().get();
        if (now == null) {
            return;
        }
        Optional<Price> price = PriceText.of(text, currency());
        if (!text.isBlank() && price.isEmpty()) {
            draft.leave("concept.step.price", now.id(), FIELD, text);
        } else {
            draft.finish(
                    "concept.step.price",
                    now.id(),
                    FIELD,
                    study -> ConceptEdits.change(study, now.id(), one -> one.withPrice(price.orElse(null))));
        }
    }

    /** That of the other prices. */
    private String currency() {
        return draft.all().stream()
                .map(Concept::price)
                .filter(Objects::nonNull)
                .map(Price::currency)
                .findFirst()
                .orElse(USUAL_CURRENCY);
    }
}
