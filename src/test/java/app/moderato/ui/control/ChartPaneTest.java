package app.moderato.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Toolkit;
import java.awt.Font;
import java.util.Arrays;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;

@OnScreen
class ChartPaneTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    /** All words in one font, which is not the toolkit's. */
    private static JFreeChart chart() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("line", new double[][] {{1, 2, 3}, {3, 1, 2}});
        JFreeChart chart = ChartFactory.createXYLineChart(null, "across", "up", data);
        Font font = new Font(Font.SERIF, Font.BOLD, 20);
        chart.removeLegend();
        chart.getXYPlot().getDomainAxis().setLabelFont(font);
        chart.getXYPlot().getDomainAxis().setTickLabelFont(font);
        chart.getXYPlot().getRangeAxis().setLabelFont(font);
        chart.getXYPlot().getRangeAxis().setTickLabelFont(font);
        return chart;
    }

    private static int[] pixels(ChartPane pane) {
        return SwingFXUtils.fromFXImage(pane.snapshot(null, null), null).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static void sized(ChartPane pane, double width) {
        pane.resize(width, HEIGHT);
        pane.layout();
    }

    @Test
    void aChartDrawnAgainLooksAsAtFirst() {
        Toolkit.run(() -> {
            ChartPane pane = new ChartPane();
            new Scene(new Pane(pane));
            pane.show(palette -> chart(), HEIGHT, "A line");
            sized(pane, WIDTH);
            int[] first = pixels(pane);
            sized(pane, WIDTH - 100.0);
            sized(pane, WIDTH);

            assertThat(pixels(pane)).isEqualTo(first);
            assertThat(Arrays.stream(first).distinct().count()).as("colours").isGreaterThan(10);
        });
    }
}
