package app.moderato.core.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.file.table.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 189 app ideas, each rated by about 58 people. */
public class AppConceptsTest {
    private static final Path FILE = Path.of("../shared/data/human_likert/app_concept_ratings.csv");

    public static List<HumanRating> ratings() throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is absent");
        CsvTable table = CsvTable.read(FILE);
        List<String> respondents = table.column("respondent");
        List<String> concepts = table.column("concept_id");
        List<String> ratings = table.column("rating");
        List<HumanRating> all = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            all.add(Ratings.human(respondents.get(i), concepts.get(i), Integer.parseInt(ratings.get(i))));
        }
        return all;
    }

    @Test
    void theSplitHalfReliabilityIsThePublishedOneWhateverTheSeed() throws Exception {
        List<HumanRating> humans = ratings();
        Set<String> concepts = new LinkedHashSet<>();
        humans.forEach(one -> concepts.add(one.concept()));
        List<SyntheticRating> answers = concepts.stream()
                .map(concept -> Ratings.synthetic("p", concept, .2, .2, .2, .2, .2))
                .toList();
        for (long seed = 1; seed <= 3; seed++) {
            Validation found = ValidationAnalysis.of(humans, answers, "", new Splits(2_000, seed))
                    .getFirst();
            assertThat(found.concepts()).hasSize(189);
            assertThat(found.ratings()).isEqualTo(11_023);
            assertThat(found.reliability().ceiling()).hasValueCloseTo(0.726, within(0.01));
        }
    }
}
