package app.moderato.ui.run;

import app.moderato.core.interview.monitor.RateLimits;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.interview.monitor.Speed;
import app.moderato.report.chart.SpeedChart;
import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Shows how fast the run goes, and how many calls are in flight. */
final class SpeedCard {
    private static final double CHART_HEIGHT = 98;

    private final Label flight;
    private final ChartPane chart;
    private final Label none;
    private final Messages messages;
    private @Nullable SpeedChart drawn;

    /** @param none said where there is nothing to draw yet */
    SpeedCard(Label flight, ChartPane chart, Label none, Messages messages) {
        this.flight = flight;
        this.chart = chart;
        this.none = none;
        this.messages = messages;
    }

    void show(RunSnapshot now, Flight calls) {
        flight.setText(calls.words());
        flight.pseudoClassStateChanged(LiveStyles.SLOWED, calls.slowed());
        Shown.set(!calls.words().isEmpty(), flight);
        int limits = now.rateLimits().stream().mapToInt(RateLimits::count).sum();
        SpeedChart drawing = new SpeedChart(now.speed(), now.rateLimits(), now.live(), calls.limits());
        // never an empty axis
        boolean empty = now.speed().size() < 2;
        Shown.set(!empty, chart);
        Shown.set(empty, none);
        none.setText(messages.text(now.live() ? "run.speed.none" : "run.speed.too-short"));
        if (!empty && !drawing.equals(drawn)) {
            drawn = drawing;
            double most = now.speed().stream()
                    .mapToDouble(Speed::cellsPerSecond)
                    .max()
                    .orElse(0);
            chart.show(
                    drawing::draw, CHART_HEIGHT, messages.text("run.speed.spoken", now.cellsPerSecond(), most, limits));
        }
    }
}
