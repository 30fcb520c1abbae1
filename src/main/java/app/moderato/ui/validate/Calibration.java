package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.report.chart.CalibrationChart;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calibration of a question as a chart and in words. */
final class Calibration {
    private Calibration() {}

    static CalibrationChart of(Held held, Messages messages) {
        List<CalibrationChart.Point> points = new ArrayList<>();
        for (ConceptMatch concept : held.chosen().concepts()) {
            points.add(new CalibrationChart.Point(
                    points.size() + 1,
                    100 * concept.synthetic().top2(),
                    100 * concept.human().top2(),
                    100 * concept.human().top2Interval().low(),
                    100 * concept.human().top2Interval().high()));
        }
        return new CalibrationChart(
                points,
                new CalibrationChart.Words(
                        messages.text("validate.chart.synthetic"),
                        messages.text("validate.chart.human"),
                        messages.text("validate.chart.equal")));
    }

    /** Above a picture: that the respondents are synthetic, of which run, and of a rehearsal that it is one. */
    static String caption(Held held, Messages messages) {
        return messages.text(
                held.view().rehearsal() ? "validate.chart.caption-rehearsal" : "validate.chart.caption",
                held.view().run().studyTitle(),
                String.valueOf(held.view().run().id()),
                held.humans().name());
    }

    static String spoken(Held held, Messages messages) {
        return messages.text(
                "validate.chart.spoken",
                held.chosen().concepts().stream()
                        .map(concept -> messages.text(
                                "validate.chart.spoken-point",
                                held.name(concept.concept()),
                                concept.human().top2(),
                                concept.synthetic().top2()))
                        .collect(Collectors.joining("; ")));
    }
}
