package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Whole studies to start from: a copy is theirs who made it. */
public enum StudyTemplate {
    CONCEPT_TEST("concept-test"),
    ADVERTISEMENT_TEST("advertisement-test"),
    MESSAGE_TEST("message-test"),
    NAME_TEST("name-test"),
    /** The price test. */
    PRICE_LADDER("price-ladder"),
    GROUP_DISCUSSION("group-discussion");

    private final String code;

    StudyTemplate(String code) {
        this.code = code;
    }

    /** A short word of a-z and hyphens. */
    public String code() {
        return code;
    }

    private static final class Texts {
        private static final Set<String> OF_CONCEPTS = read();

        private static Set<String> read() {
            Set<String> texts = new HashSet<>();
            for (StudyTemplate template : StudyTemplate.values()) {
                try {
                    Source source = Source.parse(template.source());
                    Reading.of(source.root(), "", new ArrayList<>()).children("concepts").stream()
                            .flatMap(concept -> concept.text("text").stream())
                            .map(String::strip)
                            .forEach(texts::add);
                } catch (InvalidInput e) {
                    throw new IllegalStateException("A template of the product's own is no study", e);
                }
            }
            return Set.copyOf(texts);
        }
    }

    /** The texts of all templates' concepts, which tell an author what to write there. */
    public static Set<String> conceptTexts() {
        return Texts.OF_CONCEPTS;
    }

    /** The study file's text, with comments for whoever reads it. */
    public String source() throws InvalidInput {
        try (InputStream in = Objects.requireNonNull(
                StudyTemplate.class.getResourceAsStream("/assets/templates/" + code + ".study.yaml"), code)) {
            return StudyText.of(in);
        } catch (IOException e) {
            throw new InvalidInput("The template “" + code + "” cannot be read (" + e.getMessage() + ").");
        }
    }
}
