package app.moderato.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.table.CsvTable;
import app.moderato.provider.RoughTokens;
import app.moderato.provider.minilm.MiniLm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rate}, {@code conformance} and {@code anchors} with the built-in model. */
class MeasureCommandsTest {
    private static final MiniLm MODEL = new MiniLm();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private Path texts = Path.of("");

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @BeforeEach
    void write() throws Exception {
        texts = Files.writeString(folder.resolve("texts.csv"), """
                \ufeffid,text,p1
                7,"I hated it, the worst ever.",x
                8,,y
                9,"I loved it,
                so good!",z
                10," … ",
                11,"I hated it, the worst ever.",x
                """);
    }

    @Test
    void everyRowIsKeptInOrderWithItsRating() throws Exception {
        assertThat(run("rate", "--in", texts.toString(), "--scale", "satisfaction"))
                .isZero();
        CsvTable table = CsvTable.read(Files.write(folder.resolve("out.csv"), out.toByteArray()));
        assertThat(table.header())
                .containsExactly("id", "text", "p1", "ssr_mean", "ssr_p1", "ssr_p2", "ssr_p3", "ssr_p4", "ssr_p5");
        assertThat(table.column("id")).containsExactly("7", "8", "9", "10", "11");
        assertThat(table.column("p1")).containsExactly("x", "y", "z", "", "x");
        assertThat(table.rows().get(1).subList(3, 9)).containsOnly("");
        assertThat(table.rows().get(3).subList(3, 9)).containsOnly("");
        assertThat(table.rows().get(4).subList(3, 9))
                .isEqualTo(table.rows().getFirst().subList(3, 9));
        assertThat(number(table, 0, 3)).isLessThan(number(table, 2, 3) - 1);
        double sum = 0;
        double mean = 0;
        for (int r = 1; r <= 5; r++) {
            sum += number(table, 0, 3 + r);
            mean += r * number(table, 0, 3 + r);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(number(table, 0, 3), within(1e-9));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 of 5 texts rated on satisfaction");
    }

    @Test
    void theSameBytesComeWithOutAndNothingOnStdout() throws Exception {
        run("rate", "--in", texts.toString(), "--scale", "liking");
        byte[] printed = out.toByteArray();
        out.reset();
        Path file = folder.resolve("rated.csv");
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--out", file.toString()))
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(printed);
        assertThat(out.size()).isZero();
    }

    @Test
    void jsonIsOneValueWithTheStampAndTheRatings() throws Exception {
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--temperature", "0", "--json"))
                .isZero();
        JsonNode value = json();
        assertThat(value.get("rows").asInt()).isEqualTo(5);
        assertThat(value.get("rated").asInt()).isEqualTo(3);
        assertThat(value.get("embeddings").asText()).isEqualTo(MODEL.id());
        assertThat(value.get("ratings").get(1).isNull()).isTrue();
        assertThat(value.get("ratings").get(2).get("p").get(4).asDouble()).isEqualTo(1);
    }

    @Test
    void anchorsOfOneSetAreUsedAndWarnedAbout() throws Exception {
        Path anchors = Files.writeString(
                folder.resolve("own.yaml"), "id: own\npoints: 2\nsets: [{id: a, anchors: [I hated it, I loved it]}]\n");
        assertThat(run("rate", "--in", texts.toString(), "--anchors", anchors.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("id,text,p1,ssr_mean,ssr_p1,ssr_p2\r\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Warning: reference set a. Unmeasured");
    }

    @Test
    void labelsCalibrateAndTheirErrorIsToldAndTextsUnlikeThemAreMarked() throws Exception {
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", labels(30)))
                .isZero();
        CsvTable table = CsvTable.read(Files.write(folder.resolve("out.csv"), out.toByteArray()));
        assertThat(table.header())
                .startsWith("id", "text", "p1", "calibrated_mean", "calibrated_p1")
                .endsWith("calibrated_outside");
        assertThat(number(table, 0, 3)).isLessThan(number(table, 2, 3) - 1);
        assertThat(table.rows().get(1).subList(3, 10)).containsOnly("");
        assertThat(table.rows().getFirst().getLast()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("by 30 labels")
                .contains("Cross-validated in 10 folds");
        out.reset();
        run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", labels(30), "--json");
        assertThat(json().get("method").asText()).isEqualTo("calibrated");
        assertThat(json().get("calibration").get("labels").asInt()).isEqualTo(30);
        assertThat(json().get("calibration").get("mae").asDouble())
                .isLessThan(json().get("calibration").get("mae_constant").asDouble());
        assertThat(json().get("ratings").get(0).get("outside").asText()).isEmpty();
    }

    @Test
    void labelsThatCannotTeachAreRefusedWithASentence() throws Exception {
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", labels(24)))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("24 different texts; a calibration needs at least 25");
        Path odd = Files.writeString(folder.resolve("odd.csv"), "text,rating\ngood,great\n");
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", odd.toString()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("row 1: the rating “great” is not a whole number");
        Path other = Files.writeString(folder.resolve("other.csv"), "text,stars\ngood,5\n");
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", other.toString()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("has no column “rating”");
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", "none.csv"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--labels", labels(30), "--epsilon", "1"))
                .isEqualTo(ExitCode.INVALID);
        assertThat(out.size()).isZero();
    }

    private String labels(int rows) throws Exception {
        StringBuilder text = new StringBuilder("id,Text,rating\n0,,3\n");
        String[] things = {"soap", "tea", "film", "shoe", "book", "cake"};
        String[] words = {
            "I hated this %s", "I did not like the %s", "The %s was okay", "I liked the %s", "I loved this %s"
        };
        for (int i = 0; i < rows; i++) {
            text.append(i).append(',').append(words[i % 5].formatted(things[i / 5]));
            text.append(i % 2 == 0 ? "." : " so much!")
                    .append(',')
                    .append(i % 5 + 1)
                    .append(".0\n");
        }
        return Files.writeString(folder.resolve("labels.csv"), text.toString()).toString();
    }

    @Test
    void theFileOfTheTextsIsNeverWrittenOver() throws Exception {
        String before = Files.readString(texts);
        Path same = texts.resolveSibling(".").resolve(texts.getFileName());
        assertThat(run("rate", "--in", texts.toString(), "--scale", "liking", "--out", same.toString()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Name another");
        assertThat(texts).hasContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scale taste",
                "--scale liking --method dlr",
                "--scale liking --embeddings other",
                "--scale liking --temperature -1",
                "--scale liking --epsilon NaN",
                "--scale liking --epsilon 5",
                "--scale liking --temperature 1e99",
                "--scale liking --column review",
                "--scale liking --anchors x.yaml",
                "--anchors none.yaml",
                ""
            })
    void wrongOptionsAreRefusedWithASentenceAndNoOutput(String options) {
        Path file = folder.resolve("rated.csv");
        String[] args = ("rate --in " + texts + " --out " + file + " " + options)
                .strip()
                .split(" ");
        assertThat(run(args)).isEqualTo(ExitCode.INVALID);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
        assertThat(file).doesNotExist();
    }

    @Test
    void conformanceHoldsForTheBuiltInVectors() throws Exception {
        assertThat(run("conformance")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Largest error")
                .contains("the formula holds");
        out.reset();
        assertThat(run("conformance", "--json")).isZero();
        assertThat(json().get("largest_error").asDouble()).isLessThan(1e-9);
    }

    @Test
    void conformanceFailsOnVectorsOfAnotherFormula() throws Exception {
        Path file = Files.writeString(folder.resolve("v.json"), """
                {"cases": [{"id": "softmax", "epsilon": 0, "cosine": [[0, 1]], "pmf": [[0.27, 0.73]]}]}""");
        assertThat(run("conformance", file.toString(), "--json")).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(json().get("holds").asBoolean()).isFalse();
        assertThat(json().get("largest_error").asDouble()).isCloseTo(0.27, within(1e-12));
    }

    @Test
    void anchorsShowsEverySetOfAScale() throws Exception {
        assertThat(run("anchors", "--scale", "liking")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.endsWith("passes")))
                .hasSize(8);
        out.reset();
        assertThat(run("anchors", "--json")).isZero();
        assertThat(json()).hasSize(new BundledScales().names().size());
    }

    @Test
    void anchorsEndsWithOneWhereASetFails() throws Exception {
        Path anchors = Files.writeString(folder.resolve("own.yaml"), """
                id: own
                points: 3
                sets:
                  - {id: up, anchors: [I hated it, It was okay, I loved it]}
                  - {id: down, anchors: [It was wonderful, It was average, It was awful]}
                """);
        assertThat(run("anchors", "--anchors", anchors.toString())).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("down: ");
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                question -> Optional.empty());
        CommandPorts ports = new CommandPorts(
                terminal,
                file -> {
                    throw new InvalidInput("no workspace here");
                },
                new NoProviders(),
                MODEL,
                new NoProbe(),
                new BundledScales(),
                new PriceTable(Map.of()),
                new RoughTokens(),
                Clock.systemUTC(),
                System::nanoTime);
        return ModeratoCommand.of(
                        terminal,
                        List.of(new RateCommand(ports), new ConformanceCommand(ports), new AnchorsCommand(ports)))
                .execute(args);
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static double number(CsvTable table, int row, int column) {
        return Double.parseDouble(table.rows().get(row).get(column));
    }

    private static final class NoProviders implements Providers {
        @Override
        public List<Profile> known() {
            return List.of();
        }

        @Override
        public ChatModel connect(ProviderSettings settings) throws LlmException {
            throw new LlmException(new LlmFailure.Unreachable("none", "nowhere"));
        }
    }

    private static final class NoProbe implements ModelProbe {
        @Override
        public Optional<List<String>> models(ProviderSettings settings) {
            return Optional.empty();
        }

        @Override
        public ProbeReport check(ProviderSettings settings, List<String> listed, Watcher watcher) {
            throw new AssertionError("nothing is probed here");
        }
    }
}
