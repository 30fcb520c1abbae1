package app.moderato.core.group.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Held;
import app.moderato.core.group.Tables;
import app.moderato.core.group.measure.HumanBands.Kind;
import app.moderato.core.group.measure.HumanBands.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanBandsTest {
    private static final GroupDesign FOUR = Tables.design(4, List.of(), false);

    private static HumanBands bands(int turns, int words, int speakers) {
        Held held = new Held().opens(2);
        for (int i = 0; i < turns; i++) {
            held.says("p" + (1 + i % speakers), words);
        }
        return HumanBands.of(GroupFigures.of(FOUR, held.state()));
    }

    private static Measure measure(HumanBands bands, Kind kind) {
        return bands.measures().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theScoreIsTheShareOfMeasuresInsideTheirBands() {
        HumanBands.Score both = bands(12, 40, 4).score().orElseThrow();
        HumanBands.Score one = bands(12, 240, 4).score().orElseThrow();

        assertThat(both).isEqualTo(new HumanBands.Score(2, 2));
        assertThat(one.share()).isEqualTo(0.5);
    }

    @Test
    void theEndsOfABandLieInIt() {
        assertThat(measure(bands(12, 22, 3), Kind.MEDIAN_WORDS).inside()).contains(true);
        assertThat(measure(bands(12, 90, 3), Kind.MEDIAN_WORDS).inside()).contains(true);
        assertThat(measure(bands(12, 91, 2), Kind.MEDIAN_WORDS).inside()).contains(false);
        assertThat(measure(bands(12, 91, 2), Kind.SPEAKERS).inside()).contains(false);
    }

    @Test
    void aSinglePublishedFigureDecidesNothing() {
        Measure brief = measure(bands(12, 40, 4), Kind.SHORT_TURNS);

        assertThat(brief.value()).isZero();
        assertThat(brief.inside()).isEmpty();
    }

    @Test
    void fewTurnsTellNothing() {
        assertThat(bands(9, 40, 4).score()).isEmpty();
    }

    @Test
    void howMuchGroupsDifferStandsBesideIt() {
        GroupComparison two = GroupComparison.of(List.of(
                new GroupComparison.Group(
                        FOUR, new Held().opens(2).says("p1", 10).state()),
                new GroupComparison.Group(
                        FOUR, new Held().opens(2).says("p1", 30).state())));

        Measure between = HumanBands.variation(two);
        assertThat(between.value()).isBetween(0.70, 0.71);
        assertThat(between.inside()).isEmpty();
    }
}
