package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt, or handed in by mistake, end in one sentence and soon. */
class HostileStudiesTest {
    private static final String DEEP = "The file is nested more than 30 levels deep. A study needs far fewer.";

    private final StudyReader reader = new StudyReader(new Scales());

    @TempDir
    private Path folder;

    @Test
    void deepNestingIsRefused() {
        refused("a: " + "[".repeat(500) + "]".repeat(500), DEEP);
        refused("[".repeat(100_000), DEEP);
        refused("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}", DEEP);
        refused("moderato: 1\nx: &a [*a]", DEEP);
    }

    @Test
    void aFileThatMultipliesItselfIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, last))));
        }
        refused(bomb.toString(), "far too large. Write them out.");
    }

    @Test
    void endlessTextsAndKeysAreDoneWithSoon() {
        String letters = "a".repeat(1_000_000);
        String braces = "{{".repeat(300_000);
        StringBuilder keys = new StringBuilder(Studies.SMALL);
        for (int i = 0; i < 50_000; i++) {
            keys.append('k').append(i).append(": 1\n");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            reader.read(Studies.SMALL.replace("What do", letters), Map.of());
            refused(Studies.SMALL.replace("What do", braces), "not opened and closed properly");
            refused(
                    Studies.SMALL.replace("type: open", "type: open, ask_if: '" + "(".repeat(1_900) + "'"),
                    "condition");
            refused(Studies.SMALL.replace("type: open", "type: open, ask_if: " + letters), "longer than 2000");
            refused(keys.toString(), "There are 49800 more problems. Mend these first.");
        });
    }

    @Test
    void aFileTooLargeIsNotRead() throws IOException {
        refused(file("a.study.yaml", new byte[StudyText.LARGEST + 1]), "larger than 2 MB");
        refused("x".repeat(StudyText.LARGEST + 1), "larger than 2 MB");
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        refused(folder, "is a folder. Name the study file in it");
        refused(folder.resolve("none.study.yaml"), "There is no file “");
        refused(
                file("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}),
                "This is a picture, not a study file.");
        refused(file("latin.yaml", "title: Zürich".getBytes(StandardCharsets.ISO_8859_1)), "not in UTF-8");
        refused(file("zero.yaml", new byte[] {'a', 0, 'b'}), "This is not a text file.");
        refused(file("bell.yaml", "a: 1\nb: \u0007".getBytes(StandardCharsets.UTF_8)), "line 2: The character U+0007");
    }

    @Test
    void noSentenceShowsTheParsersOwnWords() {
        for (String text :
                new String[] {"a: [1, 2\nb: 3", "a: 'x", "a: 5\n b: 6", "- a\nb: 1", "a: \"x\" y", "a: |x"}) {
            assertThatThrownBy(() -> reader.read(text, Map.of()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageMatching("(?s)line \\d+: [A-Z].*\\.")
                    .message()
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("schema", "in 'reader'");
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(sentence);
    }

    private void refused(String text, String sentence) {
        assertThatThrownBy(() -> reader.read(text, Map.of()))
                .isInstanceOf(InvalidInput.class)
                .satisfies(e -> assertThat(((InvalidInput) e).problems()).hasSizeLessThan(300))
                .hasMessageContaining(sentence);
    }
}
