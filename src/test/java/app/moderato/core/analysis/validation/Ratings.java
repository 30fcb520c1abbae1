package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ratings made up for tests. */
public final class Ratings {
    private Ratings() {}

    public static HumanRating human(String respondent, String concept, int rating) {
        return weighted(respondent, concept, rating, 1);
    }

    static HumanRating weighted(String respondent, String concept, int rating, double weight) {
        return new HumanRating(respondent, concept, "", rating, weight, Map.of());
    }

    public static SyntheticRating synthetic(String persona, String concept, double... pmf) {
        return new SyntheticRating(persona, concept, "intent", Pmf.of(pmf), 1);
    }

    /** Concepts whose people's means rise from the first to the last, with much noise; points 1..5. */
    static List<HumanRating> people(int concepts, int people, long seed) {
        Random random = new Random(seed);
        List<HumanRating> ratings = new ArrayList<>();
        for (int c = 0; c < concepts; c++) {
            double mean = 2.5 + (double) c / Math.max(1, concepts - 1);
            for (int i = 0; i < people; i++) {
                int rating = Math.clamp(Math.round(mean + 1.3 * random.nextGaussian()), 1, 5);
                ratings.add(human("r" + i, concept(c), rating));
            }
        }
        return ratings;
    }

    /** One persona a concept, who says the mean by two neighbouring points. */
    static List<SyntheticRating> saying(double... means) {
        List<SyntheticRating> ratings = new ArrayList<>();
        for (int c = 0; c < means.length; c++) {
            double[] pmf = new double[5];
            int below = (int) Math.min(4, Math.floor(means[c]));
            pmf[below - 1] = below + 1 - means[c];
            pmf[below] = means[c] - below;
            ratings.add(synthetic("p1", concept(c), pmf));
        }
        return ratings;
    }

    static String concept(int number) {
        return String.format("c%03d", number);
    }

    static Validation validate(List<HumanRating> humans, List<SyntheticRating> answers) throws Exception {
        return ValidationAnalysis.of(humans, answers, "", Splits.usual()).getFirst();
    }
}
