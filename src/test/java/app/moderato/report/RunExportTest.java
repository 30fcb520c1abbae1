package app.moderato.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunBuilder;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScaleCheck;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunExportTest {
    private static final Map<String, ScaleCheck> PASSED =
            Map.of("purchase-intent", ScaleCheck.PASSED, "believability", ScaleCheck.PASSED);

    /** Stays after the build, to be looked at. */
    private final Path rehearsal = Path.of("target/export/rehearsal");

    private final Path real = Path.of("target/export/openai");

    @BeforeAll
    void exportBoth() throws InvalidInput {
        export(SampleRun.rehearsal(), EnumSet.allOf(Format.class), rehearsal);
        export(SampleRun.build("openai"), EnumSet.allOf(Format.class), real);
    }

    private static List<Path> export(RunBuilder run, Set<Format> formats, Path folder, Picture... pictures)
            throws InvalidInput {
        RunResults results = RunAnalysis.of(run.study(), run.contents(), PASSED);
        return new RunExport(SampleRun.SCALES)
                .write(run.contents(), run.study(), results, formats, folder, List.of(pictures), List.of());
    }

    @Test
    void answersHaveTheDocumentedColumnsInTheirOrder() throws IOException {
        String header = Files.readString(real.resolve("answers.csv"))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(header)
                .isEqualTo("run,persona,concept,question,showing,replicate,status,text,value,method,mean,"
                        + "p1,p2,p3,p4,p5,p6,p7,p8,p9,p10,p11,"
                        + "model,seed,temperature,input_tokens,output_tokens,latency_ms,attempts,created_at,provider");
    }

    @Test
    void everyCellIsARowWithItsPmfOrEmptyCells() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("answers.csv"));
        // 60 personas × (habit, basket, 6 blocks of 6 questions)
        assertThat(rows).hasSize(60 * 38);
        NamedCsvRecord rated = rows.stream()
                .filter(row -> row.getField("question").equals("intent"))
                .findFirst()
                .orElseThrow();
        double sum = 0;
        for (int point = 1; point <= 5; point++) {
            sum += Double.parseDouble(rated.getField("p" + point));
        }
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(rated.getField("p6")).isEmpty();
        assertThat(rated.getField("text")).contains("\n");
        assertThat(rated.getField("created_at")).isEqualTo("2026-11-23T10:15:30.250Z");
        NamedCsvRecord failed = rows.stream()
                .filter(row -> row.getField("status").equals("off-format"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.getField("text") + failed.getField("value") + failed.getField("mean"))
                .isEmpty();
    }

    @Test
    void aRehearsalShowsInEveryFileThatHoldsAnswers() throws IOException {
        assertThat(read(rehearsal.resolve("answers.csv")))
                .allMatch(row -> row.getField("provider").equals("rehearsal"));
        assertThat(read(rehearsal.resolve("wide.csv")))
                .allMatch(row -> row.getField("provider").equals("rehearsal"));
        assertThat(read(rehearsal.resolve("ratings.csv")))
                .isNotEmpty()
                .allMatch(row -> row.getField("provider").equals("rehearsal")
                        && row.getField("scoring").isEmpty());
        for (String file :
                List.of("codebook.md", "runs.json", "transcripts.jsonl", "report.html", "charts/intent.svg")) {
            assertThat(Files.readString(rehearsal.resolve(file))).as(file).contains("REHEARSAL");
            assertThat(Files.readString(real.resolve(file))).as(file).doesNotContain("REHEARSAL");
        }
    }

    @Test
    void everyFileThatHoldsResultsSaysSyntheticRespondents() throws IOException {
        for (String file : List.of(
                "codebook.md",
                "runs.json",
                "labels.sps",
                "transcripts.jsonl",
                "report.html",
                "subgroups.csv",
                "prices.csv",
                "reach.csv",
                "charts/intent.svg")) {
            assertThat(Files.readString(real.resolve(file))).as(file).containsIgnoringCase("synthetic respondents");
        }
    }

    @Test
    void textsAreUtf8WithoutAByteOrderMark() throws IOException {
        assertThat(Files.readAllBytes(real.resolve("answers.csv")))
                .startsWith("run,".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void wideHasARowPerPersonaAndAVariablePerQuestionConceptAndShowing() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("wide.csv"));
        assertThat(rows).hasSize(60);
        assertThat(rows.getFirst().getHeader())
                .startsWith("persona", "weight", "age", "gender", "region", "habit", "intent_enamel_shield")
                .contains("intent_everyday", "intent_everyday_s2", "basket")
                .doesNotHaveDuplicates();
        assertThat(Files.readString(real.resolve("labels.sps")))
                .contains("    intent_everyday_s2 F12.6", "    age F12.6", "    gender A6")
                .contains("  intent_everyday_s2 'How likely are you to buy the concept? | Everyday White, showing 2'");
    }

    @Test
    void personasCanBeReadAgainAsPersonas() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("personas.csv"));
        assertThat(rows).hasSize(60);
        assertThat(rows.getFirst().getHeader())
                .containsExactly("id", "name", "age", "gender", "region", "weight", "background");
        assertThat(read(real.resolve("concepts.csv"))).hasSize(5);
    }

    @Test
    void runsJsonHoldsStampVerdictAndResults() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(real.resolve("runs.json").toFile()).get(0);
        assertThat(run.get("stamp").get("formula").asText()).isEqualTo("ssr-2510.08338");
        assertThat(run.get("verdict").asText()).isEqualTo("directional");
        assertThat(run.get("results")).hasSize(15);
        JsonNode first = run.get("results").get(0);
        assertThat(first.get("pmf")).hasSize(5);
        assertThat(first.get("mean_interval").get(0).asDouble())
                .isLessThan(first.get("mean").asDouble());
        assertThat(run.get("cost_usd").isNull()).isTrue();
        assertThat(run.get("noise_floors").get("intent").asDouble()).isPositive();
    }

    @Test
    void everyTableOfFiguresSaysWhetherAModelWasAsked() throws IOException {
        for (String table : List.of("subgroups.csv", "prices.csv", "reach.csv")) {
            assertThat(read(rehearsal.resolve(table)))
                    .as(table)
                    .isNotEmpty()
                    .allMatch(row -> row.getField("label").equals("REHEARSAL, synthetic respondents"));
            assertThat(read(real.resolve(table)))
                    .as(table)
                    .isNotEmpty()
                    .allMatch(row -> row.getField("label").equals("Synthetic respondents"));
        }
    }

    @Test
    void pricesAreACurveAndItsFiguresForEachConcept() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("prices.csv")).stream()
                .filter(row -> row.getField("concept").equals("overnight"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.getField("figure"))
                .contains("demand", "median", "highest revenue", "own price");
        assertThat(rows)
                .allMatch(row -> row.getField("use").equals("not for pricing decisions"))
                .allMatch(row -> row.getField("currency").equals("USD"));
        NamedCsvRecord first = rows.getFirst();
        assertThat(Double.parseDouble(first.getField("share"))).isEqualTo(1);
        JsonNode price = runs().get("prices").get(1);
        assertThat(price.get("concept").asText()).isEqualTo("overnight");
        assertThat(price.get("demand")).hasSize(rows.size() - 3);
        NamedCsvRecord median = rows.stream()
                .filter(row -> row.getField("figure").equals("median"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(median.getField("price")))
                .isEqualTo(price.get("median").asDouble());
        assertThat(Files.readString(real.resolve("report.html")))
                .contains("Demand by price: What would you pay at most?", "Not for pricing decisions.");
    }

    @Test
    void reachNamesTheBestSetOfEachSize() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("reach.csv"));
        // five concepts, sets of one, two and three options
        assertThat(rows).hasSize(15);
        JsonNode reach = runs().get("reach").get(0);
        assertThat(reach.get("sets")).hasSize(3);
        assertThat(reach.get("sets").get(1).get("reach").asDouble()).isEqualTo(1);
        assertThat(rows.get(1).getField("options")).isEqualTo("Price|Look");
        assertThat(Files.readString(real.resolve("report.html"))).contains("Reach of options: What puts you off?");
    }

    @Test
    void subgroupsSayWhetherAnAttributeMovesTheRating() throws IOException {
        List<NamedCsvRecord> rows = read(real.resolve("subgroups.csv"));
        // about 30 of each gender, fewer of each region
        assertThat(rows)
                .filteredOn(row -> row.getField("attribute").equals("region"))
                .allMatch(row -> row.getField("effect_p").isEmpty());
        assertThat(Files.readString(real.resolve("codebook.md"))).contains("effect_p_holm");
        assertThat(Files.readString(real.resolve("report.html"))).contains("; not tested)");
    }

    private JsonNode runs() throws IOException {
        return new ObjectMapper().readTree(real.resolve("runs.json").toFile()).get(0);
    }

    @Test
    void transcriptsAreOneObjectACell() throws IOException {
        List<String> lines = Files.readAllLines(real.resolve("transcripts.jsonl"));
        assertThat(lines).hasSize(60 * 38);
        JsonNode cell = new ObjectMapper().readTree(lines.get(1));
        assertThat(cell.get("exchanges").get(0).get("replied").asText()).isNotEmpty();
        assertThat(cell.get("rating").get("pmf")).hasSize(5);
    }

    @Test
    void theStudyIsCopiedAsRunWithItsPictures(@TempDir Path folder) throws Exception {
        Picture picture = new Picture("images/a.png", "image/png", new byte[] {1, 2, 3});
        export(SampleRun.rehearsal(), Set.of(Format.CSV), folder, picture);
        assertThat(folder.resolve("study.yaml")).content().startsWith("moderato: 1");
        assertThat(folder.resolve("images/a.png")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder.resolve("report.html")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aPictureCannotBeWrittenOutsideTheFolder(@TempDir Path folder) {
        Picture picture = new Picture("../../evil.png", "image/png", new byte[] {1});
        assertThatThrownBy(() -> export(SampleRun.rehearsal(), Set.of(Format.CSV), folder.resolve("out"), picture))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("outside the export folder");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> export(SampleRun.rehearsal(), Format.USUAL, file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a file. Name a folder");
        assertThatThrownBy(() -> export(SampleRun.rehearsal(), Format.USUAL, file.resolve("below")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be written: ")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void unknownFormatsAreRefusedWithTheKnownOnes() throws InvalidInput {
        assertThat(Format.parse("csv, HTML")).containsExactlyInAnyOrder(Format.CSV, Format.HTML);
        assertThatThrownBy(() -> Format.parse("csv,pptx"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("This version cannot write “pptx”. It writes csv, jsonl, html, svg, png.");
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
