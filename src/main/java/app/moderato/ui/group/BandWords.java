package app.moderato.ui.group;

import app.moderato.core.group.measure.HumanBands;
import app.moderato.core.group.measure.HumanBands.Measure;
import app.moderato.core.group.measure.HumanBands.People;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** How a group's talk compares with real ones, a line each. */
final class BandWords {
    private final Messages messages;

    BandWords(Messages messages) {
        this.messages = messages;
    }

    Node row(Measure measure) {
        Label name = new Label(messages.text(
                switch (measure.kind()) {
                    case MEDIAN_WORDS -> "group.human.median";
                    case SPEAKERS -> "group.human.speakers";
                    case MEAN_WORDS -> "group.human.mean";
                    case SHORT_TURNS -> "group.human.short";
                    case VARIATION -> "group.human.variation";
                }));
        name.getStyleClass().add("band-name");
        BandBar bar = new BandBar();
        bar.show(measure.people(), measure.value(), measure.inside().orElse(null), end(measure));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label value = new Label(figure(measure, measure.value()));
        value.getStyleClass().addAll("caption", "band-value");
        HBox row = new HBox(name, bar, value);
        row.getStyleClass().add("band-row");
        String spoken = messages.text(
                "group.human.spoken", name.getText(), value.getText(), people(measure), machines(measure));
        row.setAccessibleText(spoken);
        Tooltip.install(row, new Tooltip(spoken));
        return row;
    }

    /** The band of the first measure, with what machines do. */
    String hint(HumanBands bands) {
        return bands.score().isEmpty()
                ? messages.text("group.human.too-few", HumanBands.FEWEST_TURNS)
                : messages.text("group.human.hint");
    }

    private static double end(Measure measure) {
        return switch (measure.kind()) {
            case MEDIAN_WORDS -> 260;
            case MEAN_WORDS -> 130;
            case SPEAKERS -> 10;
            case SHORT_TURNS, VARIATION -> 1;
        };
    }

    private String people(Measure measure) {
        return switch (measure.people()) {
            case People.Band(double low, double high) ->
                messages.text("group.human.band", figure(measure, low), figure(measure, high));
            case People.Figure(double value) -> figure(measure, value);
        };
    }

    private String machines(Measure measure) {
        People.Band known = measure.machines();
        if (known == null) {
            return "–";
        }
        return known.low() == known.high()
                ? figure(measure, known.low())
                : messages.text("group.human.band", figure(measure, known.low()), figure(measure, known.high()));
    }

    private static String figure(Measure measure, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return switch (measure.kind()) {
            case SHORT_TURNS, VARIATION -> Figures.percent(value);
            case MEDIAN_WORDS, MEAN_WORDS, SPEAKERS -> String.format(Locale.ENGLISH, "%.0f", value);
        };
    }
}
