package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.core.study.QuestionId;
import app.moderato.report.chart.DistributionChart;
import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How people and the model spread over the scale on one concept. */
final class Distributions {
    private static final double CHART = 140;

    private final VBox box;
    private final Label title = new Label();
    private final ChartPane chart = new ChartPane();
    private final Messages messages;

    /** @param closed when nobody wants to see it any more */
    Distributions(VBox box, Messages messages, Runnable closed) {
        this.box = box;
        this.messages = messages;
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("validate-distribution-close");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(messages.text("validate.spread.close"));
        close.setOnAction(event -> closed.run());
        HBox head = new HBox(
                title,
                gap,
                mark("people", messages.text("validate.spread.people")),
                mark("model", messages.text("validate.spread.model")),
                close);
        head.getStyleClass().add("spread-head");
        box.getChildren().setAll(head, chart);
        Shown.set(false, box);
    }

    private static Label mark(String style, String words) {
        Region square = new Region();
        square.getStyleClass().addAll("spread-mark", style);
        Label label = new Label(words, square);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    void show(@Nullable Held held, @Nullable String concept) {
        ConceptMatch match = held == null || concept == null
                ? null
                : held.chosen().find(concept).orElse(null);
        Shown.set(match != null, box);
        if (held == null || match == null) {
            return;
        }
        title.setText(messages.text(
                "validate.spread.title",
                held.name(match.concept()),
                Figures.count(match.human().n()),
                Figures.count(match.synthetic().n())));
        List<String> points = points(held);
        chart.show(
                new DistributionChart(match.human().pmf(), match.synthetic().pmf(), points)::draw,
                CHART,
                messages.text(
                        "validate.spread.spoken",
                        held.name(match.concept()),
                        IntStream.range(0, points.size())
                                .mapToObj(r -> messages.text(
                                        "validate.spread.spoken-point",
                                        points.get(r),
                                        match.human().pmf().at(r + 1),
                                        match.synthetic().pmf().at(r + 1)))
                                .collect(Collectors.joining("; "))));
    }

    /** The scale's labels; its numbers where it has none for each point, or says the same twice. */
    private static List<String> points(Held held) {
        List<String> labels =
                held.view().labels().getOrDefault(new QuestionId(held.chosen().question()), List.of());
        boolean told = labels.size() == held.chosen().points() && new LinkedHashSet<>(labels).size() == labels.size();
        return told
                ? labels
                : IntStream.rangeClosed(1, held.chosen().points())
                        .mapToObj(r -> String.valueOf(r - 1 + held.chosen().lowest()))
                        .toList();
    }
}
