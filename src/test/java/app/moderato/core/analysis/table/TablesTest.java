package app.moderato.core.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.ChiSquared;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    /** Income in rows, job satisfaction in columns, women and men: A. Agresti, Categorical Data Analysis (2002), table 7.8. */
    private static final List<double[][]> JOBS = List.of(
            new double[][] {{1, 3, 11, 2}, {2, 3, 17, 3}, {0, 1, 8, 5}, {0, 2, 4, 2}},
            new double[][] {{1, 1, 2, 1}, {0, 3, 5, 1}, {0, 0, 7, 3}, {0, 1, 9, 6}});

    @Test
    void partyByGenderOfTheHelpPage() {
        ContingencyTable table = ContingencyTable.of(new double[][] {{762, 327, 468}, {484, 239, 477}});
        // ?chisq.test, of Agresti (2007) 39: X-squared = 30.07, df = 2, p-value = 2.954e-07
        ChiSquared test = table.chiSquared().orElseThrow();
        assertThat(test.statistic()).isCloseTo(30.07, within(5e-3));
        assertThat(test.df()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(2.954e-7, within(5e-11));
        // Agresti (2007) 39: G² = 30.0
        assertThat(table.likelihoodRatio().orElseThrow().statistic()).isCloseTo(30.0, within(0.05));
        assertThat(table.corrected()).isEqualTo(table.chiSquared());
        assertThat(table.n()).isEqualTo(2757);
        assertThat(table.leastExpected()).isCloseTo(1200 * 566 / 2757.0, within(1e-9));
    }

    @Test
    void rowsAndColumnsThatNobodyIsInAreLeftOut() {
        ContingencyTable table = ContingencyTable.of(new double[][] {{8, 0, 2}, {0, 0, 0}, {3, 0, 7}});
        assertThat(table.chiSquared())
                .isEqualTo(ContingencyTable.of(new double[][] {{8, 2}, {3, 7}}).chiSquared());
        // by hand: n·(|ad − bc| − n/2)² / (product of the margins)
        assertThat(table.corrected().orElseThrow().statistic())
                .isCloseTo(20 * Math.pow(50 - 10, 2) / (11.0 * 9 * 10 * 10), within(1e-12));
        // φ of two by two is V
        assertThat(table.cramersV().orElseThrow()).isCloseTo(50 / Math.sqrt(11.0 * 9 * 10 * 10), within(1e-12));
        ContingencyTable one = ContingencyTable.of(new double[][] {{8, 0}, {3, 0}});
        assertThat(one.chiSquared()).isEmpty();
        assertThat(one.cramersV()).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> ContingencyTable.of(new double[][] {{0, 0}})).hasMessage("A table counts somebody.");
        assertThatThrownBy(() -> ContingencyTable.of(new double[0][])).hasMessageContaining("one row at least");
        assertThatThrownBy(() -> ContingencyTable.of(new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("same number");
        assertThatThrownBy(() -> ContingencyTable.of(new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("A count is 0 or more");
        assertThatThrownBy(() -> StratifiedTable.of(List.of())).hasMessageContaining("one stratum");
        assertThatThrownBy(() -> StratifiedTable.of(List.of(new double[][] {{1}}, new double[][] {{1, 2}})))
                .hasMessageContaining("same rows and columns");
        assertThatThrownBy(() -> StratifiedTable.of(JOBS).meanScores(new double[] {1, 2}))
                .hasMessageContaining("4 columns");
    }

    @Test
    void jobsOfTheBook() {
        StratifiedTable table = StratifiedTable.of(JOBS);
        // Agresti (2002) 7.5.3 and the help page of coin's cmh_test
        ChiSquared association = table.association().orElseThrow();
        assertThat(association.statistic()).isCloseTo(10.2001, within(5e-5));
        assertThat(association.df()).isEqualTo(9);
        assertThat(association.p()).isCloseTo(0.3345, within(5e-5));
        ChiSquared means = table.meanScores(new double[] {1, 3, 4, 5}).orElseThrow();
        assertThat(means.statistic()).isCloseTo(9.0342, within(5e-5));
        assertThat(means.df()).isEqualTo(3);
        double z = table.linearByLinear(new double[] {3, 10, 20, 35}, new double[] {1, 3, 4, 5})
                .orElseThrow();
        assertThat(z).isCloseTo(2.4812, within(5e-5));
        assertThat(Alternative.TWO_SIDED.ofNormal(z)).isCloseTo(0.01309, within(5e-6));
    }

    @Test
    void oneStratumIsPearsonsTestButForOnePerson() {
        double[][] counts = {{12, 5, 3}, {4, 9, 11}};
        ChiSquared plain = ContingencyTable.of(counts).chiSquared().orElseThrow();
        ChiSquared stratified =
                StratifiedTable.of(List.<double[][]>of(counts)).association().orElseThrow();
        assertThat(stratified.df()).isEqualTo(2);
        assertThat(stratified.statistic()).isCloseTo(plain.statistic() * 43 / 44, within(1e-9));
    }

    @Test
    void strataThatTellNothingChangeNothing() {
        List<double[][]> more = List.of(JOBS.get(0), new double[4][4], JOBS.get(1), new double[][] {
            {0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}
        });
        assertThat(StratifiedTable.of(more).association().orElseThrow().statistic())
                .isCloseTo(StratifiedTable.of(JOBS).association().orElseThrow().statistic(), within(1e-9));
        StratifiedTable none = StratifiedTable.of(List.<double[][]>of(new double[][] {{3, 0}, {4, 0}}));
        assertThat(none.association()).isEmpty();
        assertThat(none.linearByLinear()).isEmpty();
    }
}
