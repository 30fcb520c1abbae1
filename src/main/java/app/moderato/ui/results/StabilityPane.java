package app.moderato.ui.results;

import app.moderato.core.analysis.stability.Conclusion;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Stability view: what stays of the run's conclusions where some of its people were asked again. */
final class StabilityPane {
    private final Messages messages;
    private final Label what = new Label();
    private final Kpi reliability = kpi("stability-reliability");
    private final Kpi drift = kpi("stability-drift");
    private final Kpi survivors = kpi("stability-survivors");
    private final Label told = new Label();
    private final VBox grid = new VBox();
    private final VBox wordings = new VBox();
    private final VBox sentences = new VBox();
    private final FigureCard shifts;
    private final FigureCard sources;
    private @Nullable ReadStability shown;

    /** @param again opens the dialog */
    StabilityPane(VBox body, Runnable again, Messages messages) {
        this.messages = messages;
        shifts = new FigureCard("stability-shifts", "results.stability.shifts", "results.stability.no-drift", messages);
        sources = new FigureCard("stability-sources", "results.stability.sources", "results.table.none", messages);
        HBox figures = new HBox(reliability, drift, survivors);
        figures.getStyleClass().addAll("card", "stability-kpis");
        figures.setMinHeight(Region.USE_PREF_SIZE);
        body.getChildren().addAll(head(again), figures, heat(), said(), shifts, sources);
    }

    private static Kpi kpi(String id) {
        Kpi kpi = new Kpi();
        kpi.setId(id);
        HBox.setHgrow(kpi, Priority.ALWAYS);
        kpi.setPrefWidth(0);
        return kpi;
    }

    private HBox head(Runnable again) {
        what.setId("stability-what");
        what.getStyleClass().add("secondary");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button button = new Button(messages.text("results.stability.again"));
        button.setId("stability-again");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> again.run());
        HBox head = new HBox(what, button);
        head.getStyleClass().add("scorings-head");
        return head;
    }

    private VBox heat() {
        Label title = new Label(messages.text("results.stability.pairs"));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox legend = new HBox(swatch("above", "results.stability.kept"), swatch("below", "results.stability.turned"));
        legend.getStyleClass().add("heat-legend");
        HBox head = new HBox(title, gap, legend);
        head.getStyleClass().add("card-head");
        told.setId("stability-told");
        told.getStyleClass().addAll("secondary", "heat-told");
        told.setMaxWidth(Double.MAX_VALUE);
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        return card(head, told, grid);
    }

    private Label swatch(String which, String key) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("heat-swatch", which);
        Label label = new Label(messages.text(key), swatch);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private VBox said() {
        Label title = new Label(messages.text("results.stability.said"));
        title.getStyleClass().add("strong");
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        sentences.setId("stability-sentences");
        sentences.getStyleClass().add("stability-lines");
        wordings.setId("stability-wordings");
        wordings.getStyleClass().add("stability-lines");
        return card(head, sentences, wordings);
    }

    private static VBox card(Node... parts) {
        VBox card = new VBox(parts);
        card.getStyleClass().add("card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    void show(@Nullable ReadStability now) {
        if (now == null || now.stability() == null || now.equals(shown)) {
            return;
        }
        shown = now;
        StabilityWords words = StabilityWords.of(now);
        what.setText(words.what());
        fill(reliability, words.reliability());
        fill(drift, words.drift());
        fill(survivors, words.survivors());
        tell("");
        grid.getChildren().setAll(new StabilityGrid(words, this::tell));
        sentences.getChildren().clear();
        for (Conclusion conclusion : words.stability().conclusions()) {
            sentences.getChildren().add(line(words.sentence(conclusion), "stability-line"));
        }
        wordings.getChildren().clear();
        for (int i = 0; i < words.stability().wordings().size(); i++) {
            wordings.getChildren()
                    .add(line(
                            messages.text(
                                    "results.stability.worded",
                                    i + 1,
                                    StabilityWords.wording(
                                            words.stability().wordings().get(i))),
                            "caption"));
        }
        shifts.fill(StabilityTables.drift(words));
        sources.fill(StabilityTables.sources(words));
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static void fill(Kpi kpi, StabilityWords.Headline headline) {
        kpi.setFigure(headline.figure());
        kpi.setUnit(headline.unit());
        kpi.setCaption(headline.caption());
    }

    private void tell(String words) {
        told.setText(words.isEmpty() ? messages.text("results.stability.method") : words);
    }
}
