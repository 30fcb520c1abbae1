package app.moderato.ui.results;

import app.moderato.core.analysis.ConceptMeans;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Compare view: finding, chart card, paired differences, other measures. */
final class ComparePane {
    private static final double MEASURES = 318;
    private final Messages messages;
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final Button reasons;
    private final Label question = new Label();
    private final Label method = new Label();
    private final Legend legend = new Legend(question, method);
    private final VBox chart = new VBox();
    private final Label pairsCaption = new Label();
    private final Label pairsNoise = new Label();
    private final VBox pairs = new VBox();
    private final VBox pairsCard;
    private final VBox measuresCard;
    private final Label measuresCaption = new Label();
    private final Hyperlink counted = new Hyperlink();
    private final ScrollPane measures = new ScrollPane();
    private final GridPane lower = new GridPane();
    private final ComparisonChart comparison;
    private final DifferencesChart differences;
    private List<ConceptMeans> shownMeans = List.of();
    private @Nullable Boolean arrangedNarrow;

    /** @param openTable shows the Table view, which has the questions that rate nothing */
    ComparePane(VBox body, ResultsViewModel model, Runnable openTable, Messages messages) {
        this.messages = messages;
        reasons = new Button(messages.text("results.finding.reasons"), new FontIcon(Feather.MESSAGE_SQUARE));
        reasons.setId("read-reasons");
        reasons.getStyleClass().add("small");
        reasons.setMinWidth(Region.USE_PREF_SIZE);
        reasons.setOnAction(event -> model.readReasons());
        comparison = new ComparisonChart(chart, model::open, messages);
        differences = new DifferencesChart(pairs, messages);
        chart.setId("comparison");
        chart.getStyleClass().add("chart-lines");
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pairs.setId("differences");
        pairs.getStyleClass().add("difference-lines");
        pairsCard = card(pairsHead(), pairs);
        measures.setFitToWidth(true);
        measures.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        measures.setId("measures");
        measures.setFocusTraversable(false);
        counted.setId("counted");
        counted.getStyleClass().add("table-link");
        counted.setMinWidth(Region.USE_PREF_SIZE);
        counted.setOnAction(event -> {
            counted.setVisited(false);
            openTable.run();
        });
        measuresCard = card(head(strong("results.measures.title"), measuresCaption, gap(), counted), measures);
        measuresCaption.getStyleClass().add("caption");
        measuresCaption.setMinWidth(Region.USE_PREF_SIZE);
        lower.getStyleClass().add("lower-cards");
        lower.getChildren().addAll(pairsCard, measuresCard);
        body.getChildren().addAll(finding(), card(chartHead(), chart), lower);
    }

    private Node finding() {
        headline.setId("finding");
        headline.getStyleClass().add("finding");
        headline.setWrapText(true);
        detail.setId("finding-detail");
        detail.getStyleClass().add("secondary");
        detail.setWrapText(true);
        VBox words = new VBox(3, headline, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, reasons);
        line.getStyleClass().add("finding-line");
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private HBox chartHead() {
        question.setId("question-wording");
        question.getStyleClass().add("strong");
        question.setMinWidth(80);
        method.getStyleClass().add("caption");
        method.setMinWidth(Region.USE_PREF_SIZE);
        return head(question, legend, gap(), method);
    }

    private HBox pairsHead() {
        pairsCaption.getStyleClass().add("caption");
        pairsNoise.setId("noise-floor");
        pairsNoise.getStyleClass().add("caption");
        pairsNoise.setMinWidth(Region.USE_PREF_SIZE);
        Region swatch = new Region();
        swatch.getStyleClass().add("noise-swatch");
        pairsNoise.setGraphic(swatch);
        return head(strong("results.pairs.title"), pairsCaption, gap(), pairsNoise);
    }

    private Label strong(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox head(Node... parts) {
        HBox head = new HBox(parts);
        head.getStyleClass().add("card-head");
        return head;
    }

    private static VBox card(Node head, Region content) {
        VBox card = new VBox(head, content);
        card.getStyleClass().add("card");
        VBox.setVgrow(content, Priority.ALWAYS);
        return card;
    }

    /** The window may have another width. */
    void fit() {
        legend.fit();
    }

    void show(Compared now, boolean narrow) {
        if (now.finding() != null) {
            FindingWords words =
                    new FindingWords(now.finding(), now.names(), now.rated().lowest());
            headline.setText(words.headline());
            detail.setText(words.detail());
            Shown.set(!words.detail().isEmpty(), detail);
        }
        Shown.set(now.offer().reasons(now.rated()).isPresent(), reasons);
        question.setText(now.rated().wording());
        method.setText(
                messages.text("results.chart.method", now.rated().method().toUpperCase(java.util.Locale.ENGLISH)));
        legend.show(now.rated(), narrow);
        comparison.show(now, narrow);
        chart.setAccessibleText(spoken(now));
        differences(now);
        counted.setText(messages.text("results.measures.counted", now.otherQuestions()));
        Shown.set(now.otherQuestions() > 0, counted);
        measuresCaption.setText(messages.text(
                sameRange(now) ? "results.measures.caption" : "results.measures.mean",
                now.rated().lowest(),
                now.rated().highest()));
        if (!now.means().equals(shownMeans)) {
            shownMeans = now.means();
            measures.setContent(new MeasuresGrid(now));
        }
        if (arrangedNarrow == null || arrangedNarrow != narrow) {
            arrangedNarrow = narrow;
            arrange(narrow);
        }
    }

    private void differences(Compared now) {
        pairsCaption.setText(PairWords.caption(now));
        pairsNoise.setText(PairWords.noise(now));
        boolean floor = now.numbers().noise() != null;
        if (pairsNoise.getGraphic() != null) {
            Shown.set(floor, pairsNoise.getGraphic());
        }
        differences.show(now);
    }

    /** All rated questions have one range, as their means stand in one table. */
    private static boolean sameRange(Compared now) {
        return now.means().stream()
                .allMatch(means -> means.lowest() == now.rated().lowest()
                        && means.highest() == now.rated().highest());
    }

    /** What the chart shows, for those who do not see it: the finding, then each concept's figures. */
    private String spoken(Compared now) {
        Numbers numbers = new Numbers();
        String rows = now.rows().stream()
                .map(figures -> messages.text(
                        "results.chart.spoken",
                        now.name(figures.concept()).name(),
                        numbers.value(Statistic.TOP2, figures.summary().pmf().top2()),
                        numbers.two(figures.summary().shownMean()),
                        numbers.chance(figures.best().on(now.by()))))
                .collect(Collectors.joining(" "));
        return headline.getText() + " " + rows;
    }

    /** Beside each other, or below each other where there is no room. */
    private void arrange(boolean narrow) {
        lower.getColumnConstraints().clear();
        ColumnConstraints main = new ColumnConstraints();
        main.setHgrow(Priority.ALWAYS);
        main.setMinWidth(0);
        lower.getColumnConstraints().add(main);
        if (narrow) {
            GridPane.setConstraints(measuresCard, 0, 1);
        } else {
            ColumnConstraints side = new ColumnConstraints(MEASURES, MEASURES, MEASURES);
            lower.getColumnConstraints().add(side);
            GridPane.setConstraints(measuresCard, 1, 0);
        }
        GridPane.setConstraints(pairsCard, 0, 0);
    }
}
