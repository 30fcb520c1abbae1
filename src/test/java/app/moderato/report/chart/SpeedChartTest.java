package app.moderato.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.monitor.Speed;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedChartTest {
    private static final int WIDTH = 396;
    private static final int HEIGHT = 98;
    private static final Pattern WORDS = Pattern.compile("<text x='([0-9.]+)' y='([0-9.]+)'[^>]*>([^<]+)</text>");
    private static final FontMetrics METRICS =
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(ChartFonts.regular(11));
    /** Between the feet of two figures that stand above each other. */
    private static final double LINE = 13;

    private record Words(double x, double y, double width, String text) {
        boolean over(Words other) {
            return x < other.x + other.width && other.x < x + width && Math.abs(y - other.y) < LINE;
        }
    }

    @ParameterizedTest
    @CsvSource({"8,true", "8,false", "10,false", "35,true", "590,false", "3700,true"})
    void noLabelIsCutOrPrintedOverAnother(int seconds, boolean live) {
        List<Speed> points = IntStream.rangeClosed(0, seconds)
                .mapToObj(second -> new Speed(second, second % 7 * 4))
                .toList();
        SpeedChart chart = new SpeedChart(points, List.of(), live, "");
        String svg = SvgChart.of(chart.draw(ChartPalette.LIGHT), "speed", WIDTH, HEIGHT, "", "");
        List<Words> all = new ArrayList<>();
        Matcher found = WORDS.matcher(svg);
        while (found.find()) {
            all.add(new Words(
                    Double.parseDouble(found.group(1)),
                    Double.parseDouble(found.group(2)),
                    METRICS.stringWidth(found.group(3)),
                    found.group(3)));
        }
        assertThat(all).extracting(Words::text).contains("0", "0:00").hasSizeGreaterThan(4);
        for (Words one : all) {
            assertThat(one.x()).as(one.text()).isGreaterThanOrEqualTo(0);
            assertThat(one.x() + one.width()).as(one.text()).isLessThanOrEqualTo(WIDTH - 4.0);
            assertThat(one.y()).as(one.text()).isLessThanOrEqualTo(HEIGHT - 2.0);
            assertThat(all)
                    .filteredOn(other -> !other.equals(one) && one.over(other))
                    .isEmpty();
        }
    }
}
