package app.moderato.core.llm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One token of a reply.
 *
 * @param text as said, with the space before it
 * @param odds the likeliest tokens in its place, itself among them where the model lists it, with their probabilities
 *     0..1; they add up to 1 or less
 */
public record SaidToken(String text, Map<String, Double> odds) {
    public SaidToken {
        odds = Collections.unmodifiableMap(new LinkedHashMap<>(odds));
    }
}
