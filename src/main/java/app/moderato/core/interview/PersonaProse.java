package app.moderato.core.interview;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A persona's attributes as a person would tell them, in sentences addressed to “you”. */
public final class PersonaProse {
    private static final String OTHER = "other";

    private final Map<String, String> sentences = new TreeMap<>();

    /** @param lines {@code attribute = sentence} or {@code attribute.value = sentence}, and one for {@code other} */
    PersonaProse(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            sentences.put(parts[0].strip(), parts[1].strip());
        }
    }

    /** The sentences that ship with the product, as every run uses them. */
    public static PersonaProse bundled() {
        return new PersonaProse(PromptTexts.bundled().lines("persona"));
    }

    public String tell(Persona persona) {
        List<String> told = new ArrayList<>();
        persona.attributes().forEach((attribute, value) -> {
            if (!value.isBlank()) {
                told.add(sentence(attribute, value));
            }
        });
        if (!persona.background().isBlank()) {
            told.add(persona.background().strip());
        }
        return String.join(" ", told);
    }

    private String sentence(String attribute, String value) {
        String key = attribute.toLowerCase(Locale.ROOT);
        String template = Optional.ofNullable(sentences.get(key + "." + value.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(sentences.get(key)))
                .orElseGet(() -> sentences.getOrDefault(OTHER, ""));
        Map<String, String> values = Map.of("value", value.replace('_', ' '), "attribute", attribute.replace('_', ' '));
        return Template.fill(template, values);
    }
}
