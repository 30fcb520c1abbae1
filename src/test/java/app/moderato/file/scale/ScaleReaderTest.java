package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Scale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleReaderTest {
    private static final String GOOD = """
            id: taste
            language: en
            points: 3
            labels: [No, Maybe, Yes]
            version: 1.0
            sets:
              - id: plain
                anchors: ["It is bad.", "It is fine.", "It is good."]
              - id: short
                anchors: [Bad, Fine, Good]
            """;

    private final ScaleReader reader = new ScaleReader();

    @Test
    void aScaleIsReadAsWritten() throws Exception {
        Scale scale = reader.parse(GOOD);
        assertThat(scale.id()).isEqualTo("taste");
        assertThat(scale.points()).isEqualTo(3);
        assertThat(scale.labels()).containsExactly("No", "Maybe", "Yes");
        assertThat(scale.version()).isEqualTo("1.0");
        assertThat(scale.sets()).extracting(set -> set.id()).containsExactly("plain", "short");
        assertThat(scale.sets().getFirst().anchors()).containsExactly("It is bad.", "It is fine.", "It is good.");
    }

    @Test
    void jsonWithABomIsReadToo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("scale.json");
        Files.writeString(
                file,
                "\ufeff{\"id\": \"x\", \"points\": 2, \"sets\": [{\"id\": \"a\", \"anchors\": [\"no\", \"yes\"]}]}");
        Scale scale = reader.read(file);
        assertThat(scale.labels()).containsExactly("1", "2");
        assertThat(scale.language()).isEqualTo("en");
    }

    @Test
    void allProblemsComeAtOnceWithTheirLines() {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> reader.parse("""
                        id: taste
                        points: 3
                        colour: red
                        labels: [a, b]
                        sets:
                          - id: one
                            anchors: [x, y]
                          - id: one
                            anchors: [x, y, ""]
                        """));
        assertThat(invalid.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "line 3: Unknown key “colour”; known here: id, language, points, labels, version, sets.",
                        "line 4: 2 labels for 3 points; give one label per point.",
                        "line 7: Reference set “one” has 2 anchors for 3 points; give one sentence per point, lowest first.",
                        "line 8: Two reference sets are called “one”.",
                        "line 9: Item 3 of “anchors” is a text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just a text",
                "[1, 2]",
                "id: [",
                "id: a\nid: b\npoints: 2\nsets: []",
                "id: a\npoints: 1\nsets: [{id: s, anchors: [x]}]",
                "id: a\npoints: 12\nsets: [{id: s, anchors: [x]}]",
                "id: a\npoints: many\nsets: [{id: s, anchors: [x]}]",
                "id: a\npoints: 2\nsets: []",
                "id: a\npoints: 2\nsets: {id: s}",
                "id: a\npoints: 2\nsets: [s]",
                "id: a\npoints: 2\nsets: [{id: s, anchors: [{a: b}, y]}]",
                "id: !!javax.script.ScriptEngineManager [x]\npoints: 2\nsets: [{id: s, anchors: [x, y]}]",
                "id: a\npoints: 2\nsets: &s [{id: s, anchors: [x, y]}, *s]",
                "--- {id: a}\n--- {id: b}"
            })
    void whatIsNoScaleIsRefused(String yaml) {
        assertThatThrownBy(() -> reader.parse(yaml)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOversizedFileIsRefusedUnread(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("big.yaml");
        Files.writeString(file, "#".repeat(1_100_000));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("latin.yaml");
        Files.write(file, "id: café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("UTF-8");
    }
}
