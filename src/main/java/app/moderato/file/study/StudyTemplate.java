package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Whole studies to start from: a copy is written where a person says, and is theirs from then on. */
public enum StudyTemplate {
    CONCEPT_TEST("concept-test"),
    ADVERTISEMENT_TEST("advertisement-test"),
    MESSAGE_TEST("message-test"),
    NAME_TEST("name-test"),
    /** The price test. */
    PRICE_LADDER("price-ladder"),
    GROUP_DISCUSSION("group-discussion");

    private static final String ENDING = ".study.yaml";

    private final String name;

    StudyTemplate(String name) {
        this.name = name;
    }

    /** Suggested for the copy. */
    public String fileName() {
        return name + ENDING;
    }

    /**
     * Writes the copy, over what may be there.
     *
     * @param file gets the ending of study files where it has none of their endings
     * @return the file written
     */
    public Path write(Path file) throws InvalidInput {
        String given = file.getFileName().toString();
        Path named = given.endsWith(".yaml") || given.endsWith(".yml") ? file : file.resolveSibling(given + ENDING);
        try (InputStream in = Objects.requireNonNull(
                StudyTemplate.class.getResourceAsStream("/assets/templates/" + fileName()), name)) {
            Files.write(named, in.readAllBytes());
            return named;
        } catch (IOException e) {
            throw new InvalidInput("“" + named + "” cannot be written. Choose a folder you may write to.");
        }
    }
}
