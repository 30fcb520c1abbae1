package app.moderato.ui.concept;

import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How many words each concept has, as bars. */
final class BalanceBars {
    /** The longest text leaves so much of the track free that a longer one could be imagined. */
    private static final double ROOM = 1.4;

    private static final int AT_ONCE = 6;
    private static final double HEIGHT = 27;
    private static final double SCROLL_BAR = 12;

    private BalanceBars() {}

    /** @param scroll around the bars; grows with them up to a few */
    static void show(VBox bars, ScrollPane scroll, List<ConceptRow> rows) {
        int longest = rows.stream().mapToInt(ConceptRow::words).max().orElse(0);
        bars.getChildren().setAll(rows.stream().map(row -> bar(row, longest)).toList());
        bars.setPadding(new Insets(0, rows.size() > AT_ONCE ? SCROLL_BAR : 0, 0, 0));
        double height = HEIGHT * Math.min(AT_ONCE, rows.size());
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        scroll.setMaxHeight(height);
    }

    private static HBox bar(ConceptRow row, int longest) {
        MeterBar bar = new MeterBar();
        bar.show(new MeterBar.Fill(longest == 0 ? 0 : row.words() / (ROOM * longest), "neutral"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        ConceptBadge badge = new ConceptBadge(row.name().letter(), row.name().control());
        badge.setMinWidth(Label.USE_PREF_SIZE);
        Label words = new Label(Integer.toString(row.words()));
        words.getStyleClass().addAll("caption", "figure");
        words.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = new HBox(badge, bar, words);
        line.getStyleClass().add("bar");
        return line;
    }
}
