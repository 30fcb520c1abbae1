package app.moderato.ui.validate.importing;

import app.moderato.file.human.RatingScale;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How many ratings come out on each point, the best on top. */
final class ScaleResult {
    private final ImportModel model;
    private final VBox list;
    private final Messages messages;

    ScaleResult(ImportModel model, VBox list, Messages messages) {
        this.model = model;
        this.list = list;
        this.messages = messages;
    }

    void follow() {
        model.mapped().digestProperty().subscribe(this::show);
    }

    private void show(@Nullable Digest found) {
        list.getChildren().clear();
        if (found == null) {
            return;
        }
        List<Integer> counts = found.counts();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int point = counts.size(); point >= 1; point--) {
            list.getChildren().add(line(found.mapping().scale(), point, counts.get(point - 1), most));
        }
    }

    private HBox line(RatingScale scale, int point, int count, int most) {
        String number = ScaleText.of(Math.rint(scale.numbers().get(point - 1) * 100) / 100);
        boolean same = number.equals(String.valueOf(point));
        Label name = new Label(
                same
                        ? messages.text("importing.scale.point", point)
                        : messages.text("importing.scale.point-of", point, number));
        name.getStyleClass().add("bar-point");
        MeterBar bar = new MeterBar();
        bar.show(new MeterBar.Fill(most == 0 ? 0 : count / (double) most, "accent"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label counted = new Label(String.format(Locale.ENGLISH, "%,d", count));
        counted.getStyleClass().addAll("secondary", "bar-count");
        HBox line = new HBox(name, bar, counted);
        line.getStyleClass().add("bar-line");
        return line;
    }
}
