package app.moderato.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stimulus: text, price, pictures (several make a storyboard) and attributes.
 *
 * @param control the noise-floor concept
 * @param repeat whether a control is shown a second time under sequential exposure; false for other concepts
 */
public record Concept(
        ConceptId id,
        String name,
        String text,
        @Nullable Price price,
        List<Picture> pictures,
        Map<String, String> attributes,
        boolean control,
        boolean repeat) {
    public Concept {
        pictures = List.copyOf(pictures);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    Concept withoutPictures() {
        return withPictures(List.of());
    }

    public Concept withId(ConceptId newId) {
        return new Concept(newId, name, text, price, pictures, attributes, control, repeat);
    }

    public Concept withName(String newName) {
        return new Concept(id, newName, text, price, pictures, attributes, control, repeat);
    }

    public Concept withText(String newText) {
        return new Concept(id, name, newText, price, pictures, attributes, control, repeat);
    }

    public Concept withPrice(@Nullable Price newPrice) {
        return new Concept(id, name, text, newPrice, pictures, attributes, control, repeat);
    }

    public Concept withPictures(List<Picture> newPictures) {
        return new Concept(id, name, text, price, newPictures, attributes, control, repeat);
    }

    public Concept withAttributes(Map<String, String> newAttributes) {
        return new Concept(id, name, text, price, pictures, newAttributes, control, repeat);
    }

    /** @param repeated is left aside for a concept that is no control */
    public Concept withControl(boolean isControl, boolean repeated) {
        return new Concept(id, name, text, price, pictures, attributes, isControl, isControl && repeated);
    }
}
