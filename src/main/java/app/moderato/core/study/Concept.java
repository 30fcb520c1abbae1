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
        return new Concept(id, name, text, price, List.of(), attributes, control, repeat);
    }
}
