package app.moderato.bench;

import app.moderato.core.study.Scale;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.scale.RestaurantReviews;
import app.moderato.provider.minilm.MiniLm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All reviews by the shipped satisfaction scale and by the baseline sets, in one run. */
@Tag("bench")
class SatisfactionBenchTest {
    @Test
    void allReviews() throws Exception {
        RestaurantReviews reviews = RestaurantReviews.every(1);
        Scale shipped = new BundledScales().find("satisfaction").orElseThrow();
        try (MiniLm model = new MiniLm()) {
            model.embed("The model is loaded before the clock runs.");
            print("shipped", reviews.rate(shipped, model));
            print("baseline", reviews.rate(RestaurantReviews.baseline(), model));
        }
    }

    private static void print(String name, RestaurantReviews.Agreement found) {
        System.out.printf(
                "%s: %d reviews, Spearman %.3f, Pearson %.3f; restaurants: Spearman %.3f, Pearson %.3f; %.0f texts/s%n",
                name,
                found.reviews(),
                found.spearman(),
                found.pearson(),
                found.productSpearman(),
                found.productPearson(),
                found.reviews() / found.seconds());
    }
}
