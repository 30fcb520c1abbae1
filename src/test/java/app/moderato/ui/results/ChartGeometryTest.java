package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.rating.Pmf;
import app.moderato.report.chart.ChartPalette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartGeometryTest {
    @Test
    void barsHangOnTheMiddleOfTheirScale() {
        assertThat(Hanging.below(Pmf.of(.1, .2, .3, .25, .15))).isCloseTo(45, within(1e-9));
        assertThat(Hanging.below(Pmf.of(.1, .2, .3, .4))).isCloseTo(30, within(1e-9));
    }

    @Test
    void theRoomHoldsTheLongestBarsOnEitherSide() {
        Hanging hanging = Hanging.of(List.of(Pmf.of(.1, .1, .2, .3, .3), Pmf.of(.4, .3, .1, .1, .1)));
        assertThat(hanging.left()).isCloseTo(-(75 + 8), within(1e-9));
        assertThat(hanging.right()).isCloseTo(70 + 5, within(1e-9));
        assertThat(hanging.ticks()).containsExactly(-75, -50, -25, 0, 25, 50, 75);
        assertThat(hanging.x(hanging.left(), 500)).isZero();
        assertThat(hanging.x(hanging.right(), 500)).isEqualTo(500);
    }

    @Test
    void differencesHaveAFewRoundTicksAroundZero() {
        DifferencePlot.Axis points =
                DifferencePlot.Axis.of(List.of(difference(.12, .20), difference(-.18, -.09)), .047);
        assertThat(points.ticks()).containsExactly(-.2, -.1, 0.0, .1, .2);
        DifferencePlot.Axis means = DifferencePlot.Axis.of(List.of(difference(.2, .42)), .1);
        assertThat(means.ticks()).hasSizeBetween(3, 5);
        assertThat(means.x(0, 300)).isEqualTo(150);
    }

    @Test
    void aNoiseWiderThanEveryDifferenceFitsOntoTheAxis() {
        DifferencePlot.Axis axis = DifferencePlot.Axis.of(List.of(difference(-.01, .01)), .2);
        assertThat(axis.x(.2, 100)).isLessThan(100);
    }

    @Test
    void theAxisOfSharesHasAirOnMultiplesOfFivePercent() {
        Interval room = IntervalMark.room(List.of(
                new IntervalMark.Mark(.57, new Interval(.53, .61)),
                new IntervalMark.Mark(.28, new Interval(.25, .32))));
        assertThat(room.low()).isCloseTo(.15, within(1e-9));
        assertThat(room.high()).isCloseTo(.70, within(1e-9));
    }

    @Test
    void exportedChartsHaveTheThemesColours() throws IOException {
        assertThat(colours("light")).containsExactlyElementsOf(hex(ChartPalette.LIGHT));
        assertThat(colours("dark")).containsExactlyElementsOf(hex(ChartPalette.DARK));
    }

    private static List<String> colours(String theme) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/app/moderato/ui/theme/moderato-" + theme + ".css"));
        return List.of(1, 2, 3, 4, 5).stream()
                .map(point -> css.replaceAll("(?s).*-likert-" + point + ": (#[0-9a-f]{6});.*", "$1"))
                .toList();
    }

    private static List<String> hex(ChartPalette palette) {
        return palette.likert().stream()
                .map(colour -> String.format("#%06x", colour.getRGB() & 0xffffff))
                .toList();
    }

    private static Difference difference(double low, double high) {
        return new Difference((low + high) / 2, new Interval(low, high), .5, .5, Judgement.UNCLEAR);
    }
}
