package app.moderato.ui.results;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Models view: the same study asked of several models, the model as a factor. */
final class ModelsPane {
    private final Messages messages;
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final Label question = new Label();
    private final Label caption = new Label();
    private final Label noise = new Label();
    private final VBox rows = new VBox();
    private @Nullable Compared shown;

    ModelsPane(VBox body, Messages messages) {
        this.messages = messages;
        headline.setId("models-finding");
        headline.getStyleClass().add("finding");
        headline.setWrapText(true);
        detail.setId("models-detail");
        detail.getStyleClass().add("secondary");
        detail.setWrapText(true);
        VBox finding = new VBox(3, headline, detail);
        finding.setMinHeight(Region.USE_PREF_SIZE);
        question.getStyleClass().add("strong");
        question.setMinWidth(80);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        noise.getStyleClass().add("caption");
        noise.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(question, caption, gap, noise);
        head.getStyleClass().add("card-head");
        rows.setId("models-rows");
        VBox card = new VBox(head, rows);
        card.getStyleClass().add("card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        body.getChildren().addAll(finding, card);
    }

    void show(Compared now) {
        if (now.models() == null || now.equals(shown)) {
            return;
        }
        shown = now;
        ModelWords words = ModelWords.of(now);
        headline.setText(words.headline());
        detail.setText(words.detail());
        question.setText(now.rated().wording());
        caption.setText(words.caption());
        noise.setText(Optional.ofNullable(words.models().noise())
                .map(floor ->
                        messages.text("results.models.floor", new Numbers().floor(words.by(), floor.on(words.by()))))
                .orElseGet(() -> messages.text("results.pairs.no-floor")));
        Interval room = IntervalMark.room(words.models().rows().stream()
                .flatMap(row -> row.summaries().stream())
                .flatMap(Optional::stream)
                .map(words::mark)
                .toList());
        List<Node> lines = new ArrayList<>();
        lines.add(ModelRow.head(words));
        words.rows().forEach(row -> lines.add(ModelRow.of(words, row, room)));
        rows.getChildren().setAll(lines);
    }
}
