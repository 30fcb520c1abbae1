package app.moderato.ui.transcript;

import app.moderato.core.rating.NearestAnchors.Anchor;
import app.moderato.core.rating.NearestAnchors.Wording;
import app.moderato.ui.control.LikertStyle;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** An anchor sentence with its point and how near the answer lies to it. */
final class AnchorRow extends HBox {
    private static final double ROOM = 0.25;

    private AnchorRow(Anchor anchor, int points, double fill) {
        getStyleClass().add("anchor-row");
        Label point = new Label(String.valueOf(anchor.point()));
        point.getStyleClass().addAll("likert-badge", LikertStyle.of(anchor.point(), points));
        point.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(anchor.text());
        text.getStyleClass().add("anchor-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        MeterBar bar = new MeterBar();
        bar.show(new MeterBar.Fill(fill, "neutral"));
        Label cosine = new Label(cosine(anchor.cosine()));
        cosine.getStyleClass().addAll("secondary", "cosine");
        cosine.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(point, text, bar, cosine);
    }

    /** Nearest first. The bars compare the anchors of this wording: what counts is how they differ. */
    static List<AnchorRow> of(Wording wording) {
        List<Anchor> sorted = wording.nearestFirst();
        double most = sorted.getFirst().cosine();
        double least = sorted.getLast().cosine();
        double span = Math.max(most - least, 1e-9);
        double low = least - ROOM * span;
        double high = most + ROOM / 2 * span;
        return sorted.stream()
                .map(anchor -> new AnchorRow(anchor, sorted.size(), (anchor.cosine() - low) / (high - low)))
                .toList();
    }

    /** Two decimals without the zero before the point, as correlations are written. */
    private static String cosine(double cosine) {
        return String.format(Locale.ENGLISH, "%.2f", cosine).replace("-", "−").replace("0.", ".");
    }
}
