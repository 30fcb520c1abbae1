package app.moderato.file.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.table.GivenTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessyRatingsTest {
    private static final Path SHARED = Path.of("../shared/data");

    private static Path shared(String file) {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), path + " is not here");
        return path;
    }

    private static HumanImport reviews() throws InvalidInput {
        return HumanFiles.read(shared("messy_import/zomato_mac_roman_cr.csv"), Optional.empty());
    }

    @Test
    void aFileOfAnOldMacLoadsWithAllItsRowsAndTheReasonsWhyRatingsAreMissing() throws InvalidInput {
        HumanImport read = reviews();
        assertThat(read.rows()).isEqualTo(333);
        assertThat(read.ratings()).hasSize(295);
        assertThat(read.leftOut()).containsExactly(Map.entry(LeftOut.NO_RATING, 38));
        assertThat(read.points()).isEqualTo(5);
        assertThat(read.concepts()).hasSize(25);
        assertThat(HumanFiles.table(shared("messy_import/zomato_mac_roman_cr.csv"), "")
                        .format())
                .isEqualTo("CSV with commas, Mac Roman");
    }

    @Test
    void itsOddRowsAreNamedEachWithWhatBecameOfIt() throws InvalidInput {
        HumanImport read = reviews();
        // 38 blank, 144 half stars, one word
        assertThat(read.odd()).hasSize(183);
        assertThat(read.oddRows()).isEqualTo(183);
        assertThat(read.odd().stream().filter(odd -> odd.sentence().endsWith("has no rating; it is left out.")))
                .hasSize(38);
        assertThat(read.odd().stream().filter(odd -> odd.sentence().contains("lies between two points")))
                .hasSize(144);
        assertThat(read.odd().stream().filter(odd -> odd.sentence().contains("“Like”")))
                .singleElement()
                .satisfies(
                        odd -> assertThat(odd.sentence()).endsWith("has “Like” as its rating, which is taken as 4."));
    }

    @Test
    void theCommandLineTellsItInLines() throws InvalidInput {
        assertThat(ImportAccount.lines(reviews(), 1))
                .startsWith("zomato_mac_roman_cr.csv: 295 ratings of 333 rows, on 5 points.", "38 left out: no rating.")
                .endsWith("and 182 more.");
    }

    @Test
    void halfStarsBecomeNinePointsWhereAPersonWantsThemKept() throws InvalidInput {
        GivenTable table = HumanFiles.table(shared("messy_import/zomato_mac_roman_cr.csv"), "");
        HumanMapping mapping = Given.proposed(table);
        HumanImport read = Given.read(
                table, mapping.withScale(mapping.scale().withRange(1, 5, 9).withWords(Map.of("like", 7))));
        assertThat(read.points()).isEqualTo(9);
        assertThat(read.ratings().stream().filter(rating -> rating.rating() == 8))
                .hasSize(69);
        assertThat(read.odd()).hasSize(39);
    }

    @Test
    void peopleOnConceptsAndPeopleOnDishesAreKnownByTheirColumns() throws InvalidInput {
        HumanImport concepts = HumanFiles.read(shared("human_likert/app_concept_ratings.csv"), Optional.empty());
        assertThat(concepts.ratings()).hasSize(11_023);
        assertThat(concepts.concepts()).hasSize(189);
        assertThat(concepts.respondents()).isEqualTo(1_174);
        HumanImport dishes = HumanFiles.read(shared("human_likert/food_world_cup.csv"), Optional.empty());
        assertThat(dishes.concepts()).hasSize(40);
        assertThat(dishes.ratings().getFirst()).satisfies(rating -> {
            assertThat(rating)
                    .extracting(HumanRating::respondent, HumanRating::concept)
                    .containsExactly("fwc0000", "Argentina");
            assertThat(rating.attributes()).containsKeys("gender", "age", "income", "education", "region");
        });
    }

    @Test
    void aColumnForEachItemIsKnownToo() throws InvalidInput {
        HumanImport read = HumanFiles.read(shared("human_likert/bfi_2800.csv"), Optional.empty());
        assertThat(read.mapping().layout()).isEqualTo(HumanLayout.PERSON_A_ROW);
        assertThat(read.concepts()).hasSize(25).startsWith("A1").endsWith("O5");
        assertThat(read.points()).isEqualTo(6);
        assertThat(read.leftOut()).containsExactly(Map.entry(LeftOut.MISSING_CODE, 508));
        assertThat(read.remarks()).contains("“NA” stands for no answer and is left out, 508 times.");
    }
}
