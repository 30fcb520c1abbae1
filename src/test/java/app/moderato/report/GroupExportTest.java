package app.moderato.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.study.InvalidInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupExportTest {
    private static final String NASTY = "=cmd|' /C calc'!A0, \"quoted\"\nand <b>a line</b> \u202Eturned \u0007";

    @TempDir
    Path folder;

    private String page(String text) throws IOException, InvalidInput {
        return file(SampleGroup.saying(text), "transcript.html");
    }

    private String file(SampleGroup group, String name) throws IOException, InvalidInput {
        GroupExport.write(group.contents(), group.design(), group.results(), folder);
        return Files.readString(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "{{title}} {{{css}}} {{x}}",
                "}</style>*{display:none}",
                "<!-- -->]]><?xml ?>"
            })
    void hostileTextsStayText(String text) throws Exception {
        String plain = page("harmless");
        String page = page(text);
        assertThat(count(page, "<")).as("elements").isEqualTo(count(plain, "<"));
        assertThat(page).doesNotContainPattern("<[^>]*onmouseover=");
        assertThat(count(compared(SampleGroup.saying(text)), "<"))
                .isEqualTo(count(compared(SampleGroup.saying("harmless")), "<"));
    }

    private String compared(SampleGroup group) throws IOException, InvalidInput {
        GroupComparison.Group one =
                new GroupComparison.Group(group.design(), group.contents().state());
        GroupExport.compare(
                group.design(),
                List.of(group.contents(), group.contents()),
                GroupComparison.of(List.of(one, one)),
                folder);
        return Files.readString(folder.resolve("comparison.html"));
    }

    @Test
    void nothingIsLoadedFromOutsideAndNoScriptRuns() throws Exception {
        assertThat(page("fine"))
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "@import", "src=", "http://", "https://");
    }

    @Test
    void charactersThatTurnTheDirectionAreLeftOutOfThePageAndKeptInTables() throws Exception {
        assertThat(page(NASTY)).doesNotContain("\u202E", "\u0007");
        assertThat(rows("turns.csv"))
                .allSatisfy(row -> assertThat(row.getField("text")).isEqualTo(NASTY));
        assertThat(rows("reactions.csv"))
                .filteredOn(row -> row.getField("status").equals("answered"))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.getField("text")).isEqualTo(NASTY));
    }

    @Test
    void thePageTellsWhoMovedWhoSaidWhatAndWhoSawItOtherwise() throws Exception {
        assertThat(page("Fine by me."))
                .contains("Synthetic respondents", "<b>REHEARSAL</b>")
                .contains("Mean of the 2 asked twice 1.40 before, 1.60 after: +0.20. 2 rose, 0 fell")
                .contains("Asked once more without the group they moved by −0.05; +0.25 is left")
                .contains("1 of 2 · a minority’s", "Who saw it otherwise")
                .contains("cuts in", "Silence.", "No answer: Fine by me.", "did not answer: Fine by me.")
                .contains("Once more, without the group", "A person is in the chair.");
        assertThat(file(SampleGroup.saying("Fine.", "openai"), "transcript.html"))
                .doesNotContain("REHEARSAL");
    }

    @Test
    void tablesHaveARowForEachTurnAndEachAnswerInPrivate() throws Exception {
        page("Fine, \"really\".");
        List<NamedCsvRecord> turns = rows("turns.csv");
        assertThat(turns)
                .extracting(row -> row.getField("speaker"))
                .containsExactly("Moderator", "Ana", "Moderator", "Walter");
        assertThat(turns).extracting(row -> row.getField("by")).containsExactly("model", "model", "person", "model");
        assertThat(turns.get(1).getField("mean")).isEqualTo("1.9");
        assertThat(turns.get(3).getField("to")).isEqualTo("p1");
        assertThat(turns.get(3).getField("section")).isEqualTo("discuss");
        assertThat(turns.get(3).getField("cut_in")).isEqualTo("true");
        assertThat(turns.get(3).getField("created_at")).isEqualTo("2026-11-27T10:00:18Z");
        List<NamedCsvRecord> reactions = rows("reactions.csv");
        assertThat(reactions).hasSize(8);
        assertThat(reactions)
                .extracting(row -> row.getField("number"))
                .containsExactly("2", "2", "1", "1", "5", "5", "1", "1");
        assertThat(reactions.get(3).getField("status")).isEqualTo("failed");
        assertThat(reactions.getFirst().getField("p2")).isEqualTo("0.2");
    }

    @Test
    void everyEventKeepsToTheSchema() throws Exception {
        JsonNode file = new ObjectMapper().readTree(file(SampleGroup.saying(NASTY), "session.json"));
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("assets/schema/session.schema.json")));
        assertThat(schema.validate(file)).isEmpty();
        assertThat(file.get("events"))
                .hasSize(SampleGroup.saying("x").contents().events().size());
        assertThat(file.get("events").findValuesAsText("event")).doesNotContain("");
        assertThat(file.get("minority").get(0).get("persona").asText()).isEqualTo("p1");
    }

    @Test
    void theTextTellsTheTalkInOrder() throws Exception {
        assertThat(file(SampleGroup.saying("Fine by me."), "transcript.txt"))
                .containsSubsequence(
                        "REHEARSAL",
                        "1. Warm-up",
                        "Moderator:",
                        "Ana:",
                        "2. In private",
                        "in private",
                        "3. Discussion",
                        "Walter (cuts in), to Ana:",
                        "in poll 1",
                        "asked without the group");
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
