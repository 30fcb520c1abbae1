package app.moderato.bench;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.SyntheticRating;
import app.moderato.core.analysis.validation.ValidationAnalysis;
import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 2,000 split halves over 57 concepts with all other figures of a validation, the interval's 1,000 resamples included. */
@Tag("bench")
class SplitHalvesTest {
    private static final int CONCEPTS = 57;

    @Test
    void halvesOfTheLargestPublishedComparison() throws Exception {
        time("warm-up", 50 * CONCEPTS, _ -> 1);
        time("9,300 ratings over 57 concepts", 9_300, _ -> 1);
        time("9,300 ratings, every weight different", 9_300, i -> 1 + i * 1e-5);
        time("9,300 people who rated each of 57 concepts", 9_300 * CONCEPTS, _ -> 1);
    }

    private static void time(String name, int ratings, IntToDoubleFunction weight) throws Exception {
        List<HumanRating> humans = new ArrayList<>();
        List<SyntheticRating> answers = new ArrayList<>();
        Random random = new Random(1);
        for (int c = 0; c < CONCEPTS; c++) {
            answers.add(new SyntheticRating("p", "c" + c, "intent", Pmf.oneHot(5, 1 + random.nextInt(5)), 1));
        }
        for (int i = 0; i < ratings; i++) {
            int rating = Math.clamp(Math.round(2.5 + i % CONCEPTS / 57.0 + 1.3 * random.nextGaussian()), 1, 5);
            humans.add(new HumanRating("r" + i, "c" + i % CONCEPTS, "", rating, weight.applyAsDouble(i), Map.of()));
        }
        long start = System.nanoTime();
        var found = ValidationAnalysis.of(humans, answers, "", Splits.usual()).getFirst();
        System.out.printf(
                "validation, %s: %.2f s, ceiling %.3f%n",
                name,
                (System.nanoTime() - start) / 1e9,
                found.reliability().ceiling().orElseThrow());
    }
}
