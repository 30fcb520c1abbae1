package app.moderato.ui.group;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step of an agenda. */
final class StageLine {
    private StageLine() {}

    static HBox of(StageRow row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("stage-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label detail = new Label(row.detail());
        detail.getStyleClass().add("caption");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(mark(row.progress()), name, gap, detail);
        line.getStyleClass().addAll("stage-row", row.progress() == StageRow.Progress.NOW ? "now" : "other");
        return line;
    }

    private static Node mark(StageRow.Progress progress) {
        StackPane place = new StackPane();
        place.getStyleClass().add("stage-mark");
        if (progress == StageRow.Progress.DONE) {
            FontIcon done = new FontIcon(Feather.CHECK);
            done.getStyleClass().add("mark-ok");
            place.getChildren().add(done);
        } else {
            Region ring = new Region();
            ring.getStyleClass().addAll("stage-ring", progress == StageRow.Progress.NOW ? "now" : "to-come");
            place.getChildren().add(ring);
        }
        return place;
    }
}
