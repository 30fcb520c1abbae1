package app.moderato.core.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KendallWTest {
    @Test
    void oneOrderIs1AndTwoOppositeOnesAre0() {
        assertThat(KendallW.of(new double[][] {{1, 2, 3, 4}, {10, 20, 30, 40}, {-4, -3, -2, -1}}))
                .isCloseTo(1, within(1e-12));
        assertThat(KendallW.of(new double[][] {{1, 2, 3}, {3, 2, 1}})).isCloseTo(0, within(1e-12));
    }

    @Test
    void tiesAreCorrectedFor() {
        // ranks 1.5 1.5 3 and 1 2 3: R = 2.5 3.5 6, ΣR² = 54.5, W = (654 − 576) / (96 − 12)
        assertThat(KendallW.of(new double[][] {{1, 1, 2}, {1, 2, 3}})).isCloseTo(78 / 84.0, within(1e-12));
    }

    @Test
    void ratersWhoTellNothingApartHaveNone() {
        assertThat(KendallW.of(new double[][] {{1, 1, 1}, {2, 2, 2}})).isNaN();
        assertThatThrownBy(() -> KendallW.of(new double[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Computed with R's irr 0.84.1: 20 subjects by 3 raters. */
    @Test
    void theKnownAnswerHolds() throws IOException {
        Path file = Path.of("../shared/data/known_answers/inputs/irr_anxiety.csv");
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        List<double[]> subjects = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double[][] raters = new double[3][subjects.size()];
        for (int i = 0; i < subjects.size(); i++) {
            for (int rater = 0; rater < raters.length; rater++) {
                raters[rater][i] = subjects.get(i)[rater];
            }
        }
        assertThat(KendallW.of(raters)).isCloseTo(0.53965687595437, within(1e-9));
    }
}
