package app.moderato.ui.results;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Point;
import app.moderato.core.study.QuestionId;
import app.moderato.report.chart.DemandChart;
import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Price view: what people would pay at most, as a demand curve for one concept and a line of figures for each. */
final class PricePane {
    private static final double CHART_HEIGHT = 280;
    /** Of a concept in the spoken text. */
    private static final int SPOKEN_POINTS = 12;

    private final Messages messages;
    private final Label finding = new Label();
    private final Label detail = new Label();
    private final Label question = new Label();
    private final ComboBox<QuestionId> questions = new ComboBox<>();
    private final ComboBox<PriceDemand> concepts = new ComboBox<>();
    private final ChartPane chart = new ChartPane();
    private final Label few = new Label();
    private final FigureCard figures;
    private @Nullable Compared shown;
    /** What changes now was not chosen by a person. */
    private boolean following;

    PricePane(VBox body, Messages messages) {
        this.messages = messages;
        Strip strip = new Strip();
        strip.setId("price-label");
        strip.setLead(messages.text("results.price.label"));
        strip.setText(messages.text("results.price.limits"));
        finding.setId("price-finding");
        finding.getStyleClass().add("finding");
        finding.setWrapText(true);
        detail.setId("price-detail");
        detail.getStyleClass().add("secondary");
        detail.setWrapText(true);
        VBox said = new VBox(3, finding, detail);
        said.setMinHeight(Region.USE_PREF_SIZE);
        figures = new FigureCard("price-table", "results.price.table", "results.table.none", messages);
        box(questions, "price-question", "results.filter.question");
        box(concepts, "price-concept", "results.chart.concept");
        body.getChildren().addAll(strip, said, card(), figures);
    }

    private VBox card() {
        question.getStyleClass().add("strong");
        question.setMinWidth(80);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                question,
                legend("price-demand", "results.price.demand"),
                legend("price-revenue", "results.price.revenue"),
                gap,
                questions,
                concepts);
        head.getStyleClass().addAll("card-head", "price-head");
        chart.setId("price-chart");
        few.getStyleClass().add("muted");
        few.setMinHeight(CHART_HEIGHT);
        VBox card = new VBox(head, chart, few);
        card.getStyleClass().addAll("card", "price-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Label legend(String colour, String key) {
        Region square = new Region();
        square.getStyleClass().addAll("legend-square", colour);
        Label label = new Label(messages.text(key), square);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private <T> void box(ComboBox<T> box, String id, String key) {
        box.setId(id);
        box.setAccessibleText(messages.text(key));
        box.valueProperty().addListener((observed, was, now) -> {
            if (!following && shown != null && now != null) {
                fill(shown);
            }
        });
    }

    void show(Compared now) {
        if (now.equals(shown) || now.asked().prices().isEmpty()) {
            return;
        }
        PriceWords words = new PriceWords(now);
        questions.setConverter(InWords.words(words::question));
        concepts.setConverter(InWords.words(words::concept));
        fill(now);
        shown = now;
    }

    private void fill(Compared now) {
        following = true;
        try {
            List<PriceDemand> all = now.asked().prices();
            QuestionId asked = keep(
                    questions,
                    all.stream().map(PriceDemand::question).distinct().toList(),
                    Function.identity());
            List<PriceDemand> demands = all.stream()
                    .filter(demand -> demand.question().equals(asked))
                    .toList();
            PriceDemand chosen = keep(concepts, demands, PriceDemand::concept);
            Shown.set(questions.getItems().size() > 1, questions);
            tell(now, chosen);
            figures.fill(PriceFigures.of(now, demands));
        } finally {
            following = false;
        }
    }

    /** What was chosen, as far as it is still there. */
    private static <T> T keep(ComboBox<T> box, List<T> items, Function<T, ?> identity) {
        T before = box.getValue();
        T now = items.stream()
                .filter(item -> before != null && identity.apply(item).equals(identity.apply(before)))
                .findFirst()
                .orElse(items.getFirst());
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(now);
        return now;
    }

    private void tell(Compared now, PriceDemand demand) {
        PriceWords words = new PriceWords(now);
        finding.setText(words.finding(demand));
        detail.setText(words.detail(demand));
        question.setText(words.question(demand.question()));
        boolean enough = !demand.points().isEmpty();
        Shown.set(enough, chart);
        Shown.set(!enough, few);
        few.setText(words.finding(demand));
        if (enough) {
            DemandChart drawing = new DemandChart(
                    demand,
                    words.ownPrice(demand),
                    words::price,
                    messages.text(
                            "results.price.own-mark", now.name(demand.concept()).price()));
            chart.show(drawing::draw, CHART_HEIGHT, spoken(words, demand));
        }
    }

    private String spoken(PriceWords words, PriceDemand demand) {
        int step = Math.max(1, demand.points().size() / SPOKEN_POINTS);
        StringBuilder text = new StringBuilder(words.finding(demand));
        for (int i = 0; i < demand.points().size(); i += step) {
            Point point = demand.points().get(i);
            text.append(' ')
                    .append(messages.text(
                            "results.price.spoken", words.price(point.price()), Math.round(100 * point.share())));
        }
        return text.toString();
    }
}
