package app.moderato.core.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IccTest {
    @Test
    void shroutAndFleissPublishedExampleHolds() {
        // Shrout and Fleiss (1979), table 2: six targets, four judges; ICC(1,1) = .17
        List<double[]> targets = List.of(
                new double[] {9, 2, 5, 8},
                new double[] {6, 1, 3, 2},
                new double[] {8, 4, 6, 8},
                new double[] {7, 1, 2, 6},
                new double[] {10, 5, 6, 9},
                new double[] {6, 2, 4, 7});
        assertThat(Icc.one(targets).orElseThrow()).isCloseTo(0.1657, within(0.0001));
    }

    @Test
    void replicatesThatAgreeGiveOneAndReplicatesThatCancelGiveMinusOne() {
        assertThat(Icc.one(List.of(new double[] {1, 1}, new double[] {4, 4}))).hasValue(1);
        assertThat(Icc.one(List.of(new double[] {1, 3}, new double[] {3, 1}))).hasValue(-1);
    }

    @Test
    void whereNothingVariesThereIsNoReliability() {
        assertThat(Icc.one(List.of(new double[] {2, 2}, new double[] {2, 2}))).isEmpty();
        assertThat(Icc.one(List.of(new double[] {1, 2}))).isEmpty();
    }

    @Test
    void targetsNeedTheSameNumberOfMeasurements() {
        assertThatThrownBy(() -> Icc.one(List.of(new double[] {1, 2}, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
