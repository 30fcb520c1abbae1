package app.moderato.file.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.table.GivenTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanFilesTest {
    @TempDir
    private Path folder;

    private static final String[] LONG = {
        "Resp ID;Concept;Frage;Bewertung;Gewicht;Age",
        "1;charcoal;intent;5;1,5;34",
        "1;mint;intent;99;1,5;34",
        "2;charcoal;intent;7;1;41",
        "2;;intent;3;1;41",
        "3;mint;intent;gut;0;29",
        "4;mint;intent;4;x;",
        "4;mint;intent;2;1;"
    };

    @Test
    void aRowForEachRatingIsReadWithWeightsQuestionsAndAttributes() throws InvalidInput {
        GivenTable table = Given.csv(LONG);
        HumanMapping mapping = Given.proposed(table);
        HumanImport read =
                Given.read(table, mapping.withScale(RatingScale.of(1, 5).withMissing(Set.of("99"))));
        assertThat(mapping.columns())
                .containsExactly(
                        Map.entry("Resp ID", HumanColumn.RESPONDENT),
                        Map.entry("Concept", HumanColumn.CONCEPT),
                        Map.entry("Frage", HumanColumn.QUESTION),
                        Map.entry("Bewertung", HumanColumn.RATING),
                        Map.entry("Gewicht", HumanColumn.WEIGHT),
                        Map.entry("Age", HumanColumn.ATTRIBUTE));
        assertThat(read.ratings())
                .containsExactly(
                        new HumanRating("1", "charcoal", "intent", 5, 1.5, Map.of("Age", "34")),
                        new HumanRating("4", "mint", "intent", 4, 1, Map.of()),
                        new HumanRating("4", "mint", "intent", 2, 1, Map.of()));
    }

    @Test
    void everyRowThatIsNotPlainlyKeptIsNamedWithItsLine() throws InvalidInput {
        GivenTable table = Given.csv(LONG);
        HumanImport read = Given.read(
                table, Given.proposed(table).withScale(RatingScale.of(1, 5).withMissing(Set.of("99"))));
        assertThat(Given.odd(read))
                .containsExactly(
                        "line 4: “charcoal” has 7, which is outside 1 to 5; it is left out.",
                        "line 5: This row names no concept; it is left out.",
                        "line 6: “mint” has “gut” as its rating, which is no number and no word that stands for a"
                                + " point; it is left out.",
                        "line 7: This row has the weight “x”, which is no number above 0; it counts as 1.");
        assertThat(read.leftOut())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LeftOut.MISSING_CODE, 1,
                        LeftOut.OUTSIDE, 1,
                        LeftOut.NO_CONCEPT, 1,
                        LeftOut.NOT_A_RATING, 1));
        assertThat(read.remarks()).contains("“99” stands for no answer and is left out, 1 time.");
        assertThat(read.rows()).isEqualTo(7);
        assertThat(read.usedRows()).isEqualTo(3);
    }

    @Test
    void aWeightOfZeroIsLeftOut() throws InvalidInput {
        GivenTable table = Given.csv("respondent,concept,rating,weight", "1,a,4,0", "2,a,4,1");
        HumanImport read = Given.read(table, Given.proposed(table));
        assertThat(read.leftOut()).containsExactly(Map.entry(LeftOut.NO_WEIGHT, 1));
        assertThat(Given.odd(read)).containsExactly("line 2: “a” has a weight of 0; it is left out.");
    }

    @Test
    void aPersonWhoRatesAConceptAgainIsNamed() throws InvalidInput {
        String[] lines = new String[42];
        lines[0] = "respondent,concept,rating";
        for (int i = 1; i < 42; i++) {
            lines[i] = (i == 41 ? 7 : i) + ",a,4";
        }
        GivenTable table = Given.csv(lines);
        assertThat(Given.odd(Given.read(table, Given.proposed(table))))
                .containsExactly("line 42: “a” is rated by 7 again, as in line 8; both are kept.");
    }

    @Test
    void aColumnForEachConceptGivesARatingForEach() throws InvalidInput {
        GivenTable table =
                Given.csv("id,gender,Charcoal,mint toothpast,shoe size", "p1,f,5,4,7", "p2,m,,2,8", "p3,f,,,9");
        HumanMapping mapping = Given.proposed(table, "charcoal", "mint");
        HumanImport read = Given.read(table, mapping);
        assertThat(mapping.layout()).isEqualTo(HumanLayout.PERSON_A_ROW);
        assertThat(mapping.concepts())
                .containsExactly(Map.entry("Charcoal", "charcoal"), Map.entry("mint toothpast", "mint"));
        assertThat(read.ratings())
                .extracting(HumanRating::respondent, HumanRating::concept, HumanRating::rating)
                .containsExactly(tuple("p1", "charcoal", 5), tuple("p1", "mint", 4), tuple("p2", "mint", 2));
        assertThat(read.leftOut()).containsExactly(Map.entry(LeftOut.NO_RATING, 3));
        assertThat(Given.odd(read)).containsExactly("line 4: This row has no rating; it is left out.");
    }

    @Test
    void aColumnForEachQuestionGivesARatingForEachQuestion() throws InvalidInput {
        GivenTable table = Given.csv("respondent,concept,intent,liking", "1,a,5,4", "1,b,2,1");
        HumanMapping mapping =
                Given.proposed(table).with("intent", HumanColumn.RATING).with("liking", HumanColumn.RATING);
        assertThat(Given.read(table, mapping).ratings())
                .extracting(HumanRating::concept, HumanRating::question, HumanRating::rating)
                .contains(tuple("a", "intent", 5), tuple("b", "liking", 1));
    }

    @Test
    void conceptsThatTheStudyLacksAreLeftOutAndNamed() throws InvalidInput {
        GivenTable table = Given.csv("respondent,concept,rating", "1,CHARCOAL,4", "1,Widget,2", "2,Widget,2");
        HumanImport read = Given.read(table, Given.proposed(table, "charcoal", "mint"));
        assertThat(read.ratings()).extracting(HumanRating::concept).containsExactly("charcoal");
        assertThat(read.leftOut()).containsExactly(Map.entry(LeftOut.NOT_COMPARED, 2));
        assertThat(read.remarks()).contains("Left out as no concept of the study: “Widget” (2 ratings).");
    }

    @Test
    void columnsThatSayNothingAreRefusedWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b\nfoo,bar\nbaz,qux\n");
        assertThatThrownBy(() -> HumanFiles.read(file, Optional.empty()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("No column holds the ratings.")
                .hasMessageContaining("x.csv has the columns a, b. Needed are respondent, concept and rating");
    }

    @Test
    void aMappingIsTheSameAfterItWasRememberedAndFitsTheNextFileOfItsKind() throws Exception {
        GivenTable table = Given.csv(LONG);
        HumanMapping mapping =
                Given.proposed(table).withScale(RatingScale.of(1, 7).withReversed(true));
        assertThat(HumanMappingJson.read(HumanMappingJson.write(mapping))).isEqualTo(mapping);
        Path next = folder.resolve("next.csv");
        Files.write(
                next,
                "RESP ID,concept,frage,bewertung,gewicht,age\n9,Mint,intent,1,1,30\n9,Mint,intent,weiß nicht,1,30\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(HumanMapping.signature(HumanFiles.table(next, "").header()))
                .isEqualTo(HumanMapping.signature(table.header()));
        assertThat(HumanFiles.read(next, Optional.of(mapping)).ratings())
                .singleElement()
                .satisfies(rating -> assertThat(rating.rating()).isEqualTo(7));
    }

    @Test
    void aSignatureKnowsColumnsApart() {
        assertThat(HumanMapping.signature(List.of("a", "bc"))).isNotEqualTo(HumanMapping.signature(List.of("ab", "c")));
    }

    @Test
    void whatIsNoMappingIsRefused() {
        assertThatThrownBy(() -> HumanMappingJson.read("{\"layout\":\"SIDEWAYS\"}"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> HumanMappingJson.read("null")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> HumanMappingJson.read("{}")).isInstanceOf(InvalidInput.class);
    }
}
