package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

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
