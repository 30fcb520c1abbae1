package app.moderato.core.interview.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Studies;
import app.moderato.core.interview.monitor.RunSimulation.Conditions;
import app.moderato.core.interview.monitor.RunSimulation.Said;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After the first tenth of the cells the time left is right within 20 %, however the run goes. */
class TimeLeftTest {
    /** Of the whole; what cannot be known beforehand is who of the last will be slow. */
    private static final double NEAR_THE_END = 0.1;

    /** Blocks before and after, five showings with conditional questions: depth first, nineteen cells each. */
    private static Study study(Memory memory) {
        return Studies.study(
                new Guide(
                        new Exposure.Sequential(),
                        memory,
                        List.of(Studies.open("habit"), Studies.open("brand")),
                        List.of(Studies.intent(), Studies.open("why"), Studies.open("if_liked")),
                        List.of(Studies.open("best"), Studies.open("if_none"))),
                Studies.concept("a", false),
                Studies.concept("b", false),
                Studies.concept("c", false),
                Studies.concept("d", true));
    }

    /** Seconds scattered about a median, cut off where a call times out. */
    private static DoubleUnaryOperator about(long seed, double median, double sigma) {
        Random random = new Random(seed);
        return at -> Math.min(60, median * Math.exp(sigma * random.nextGaussian()));
    }

    private static double unlimited(double at) {
        return 1e6;
    }

    private static Conditions usual(DoubleUnaryOperator seconds) {
        return new Conditions(seconds, TimeLeftTest::unlimited, 0.4, 0.3, true);
    }

    private static RunSimulation run(Memory memory, int people, int before, long seed, Conditions conditions) {
        return new RunSimulation(study(memory), Studies.panel(people), 16, before, seed, conditions);
    }

    private static void assertRight(RunSimulation run, double fromSecond) {
        List<Said> said = run.run();
        List<Said> later = said.stream()
                .filter(one -> one.share() >= 0.1 && one.at() >= fromSecond && one.share() <= 0.95)
                .toList();
        assertThat(later).hasSizeGreaterThan(10);
        double first = run.lasted() - later.getFirst().at();
        assertThat(later.getFirst().left())
                .as("of %s s, after %s", first, later.getFirst())
                .isBetween(0.8 * first, 1.2 * first);
        assertThat(later).allSatisfy(one -> {
            double truth = run.lasted() - one.at();
            assertThat(Math.abs(one.left() - truth))
                    .as("%s s left of %s, said %s", truth, run.lasted(), one)
                    .isLessThan(Math.max(0.2 * truth, NEAR_THE_END * run.lasted()));
        });
    }

    private static void assertRight(RunSimulation run) {
        assertRight(run, 0);
    }

    @ParameterizedTest
    @EnumSource
    void whereEachCallTakesAsLong(Memory memory) {
        assertRight(run(memory, 100, 0, 1, new Conditions(at -> 1.8, TimeLeftTest::unlimited, 0, 0, false)));
    }

    @ParameterizedTest
    @EnumSource
    void whereCallsScatterCellsAreSkippedAndSomeAreProbed(Memory memory) {
        IntStream.range(0, 10).forEach(seed -> assertRight(run(memory, 120, 0, seed, usual(about(seed, 1.8, 0.35)))));
    }

    @ParameterizedTest
    @EnumSource
    void whereTheStartIsSlow(Memory memory) {
        DoubleUnaryOperator warm = about(2, 1.8, 0.35);
        DoubleUnaryOperator cold = at -> at == 0 ? 20 : warm.applyAsDouble(at);
        assertRight(run(memory, 80, 0, 2, usual(cold)));
    }

    @ParameterizedTest
    @EnumSource
    void whereTheProviderTakesHalfOfWhatIsAsked(Memory memory) {
        assertRight(run(memory, 80, 0, 3, new Conditions(about(3, 1.8, 0.35), at -> 4, 0.4, 0.3, true)));
    }

    @ParameterizedTest
    @EnumSource
    void aMinuteAfterTheProviderBeganToTakeHalf(Memory memory) {
        DoubleUnaryOperator half = at -> at < 110 ? 1e6 : 4;
        assertRight(run(memory, 80, 0, 4, new Conditions(about(4, 1.8, 0.35), half, 0.4, 0.3, true)), 110 + 60);
    }

    @ParameterizedTest
    @EnumSource
    void whereSomeRepliesTakeVeryLong(Memory memory) {
        IntStream.range(0, 10).forEach(seed -> assertRight(run(memory, 200, 0, seed, usual(about(seed, 1.5, 0.8)))));
    }

    @ParameterizedTest
    @EnumSource
    void whereAnEarlierSittingHadAnotherPace(Memory memory) {
        assertRight(run(memory, 120, 40, 6, usual(about(6, 1.8, 0.35))));
    }
}
