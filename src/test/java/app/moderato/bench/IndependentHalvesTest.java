package app.moderato.bench;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.SyntheticRating;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.analysis.validation.ValidationAnalysis;
import app.moderato.file.scale.RestaurantReviews;
import app.moderato.provider.minilm.MiniLm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Restaurant reviews rated by the baseline sets and held against the stars that their own writers gave. */
@Tag("bench")
class IndependentHalvesTest {
    @Test
    void reviewsBesideTheirStars() throws Exception {
        List<HumanRating> humans = new ArrayList<>();
        List<SyntheticRating> answers = new ArrayList<>();
        try (MiniLm model = new MiniLm()) {
            RestaurantReviews.every(1).each(RestaurantReviews.baseline(), model, (id, product, stars, pmf) -> {
                humans.add(new HumanRating(id, product, "", stars, 1, Map.of()));
                answers.add(new SyntheticRating(id, product, "satisfaction", pmf, 1));
            });
        }
        Validation found =
                ValidationAnalysis.of(humans, answers, "", Splits.usual()).getFirst();
        System.out.printf(
                "%d reviews of %d restaurants: %s%n%s%n",
                found.ratings(), found.concepts().size(), found.agreement(), found.reliability());
    }
}
