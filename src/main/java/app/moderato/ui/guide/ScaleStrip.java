package app.moderato.ui.guide;

import app.moderato.ui.control.LikertStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The points of a scale with their labels, in the colours that charts give them. */
final class ScaleStrip {
    /** More points stand under each other. */
    private static final int BESIDE_EACH_OTHER = 6;

    private ScaleStrip() {}

    static Node of(List<String> labels) {
        return labels.size() <= BESIDE_EACH_OTHER ? beside(labels) : below(labels);
    }

    /** Points without labels, such as 0 to 10, with a word for each end. */
    static Node ends(int lowest, int points, String least, String most) {
        HBox badges = new HBox();
        badges.getStyleClass().add("scale-badges");
        for (int point = 1; point <= points; point++) {
            Label badge = badge(point, points, lowest);
            HBox.setHgrow(badge, Priority.ALWAYS);
            badges.getChildren().add(badge);
        }
        HBox words = new HBox();
        words.getStyleClass().add("scale-ends");
        Label right = new Label(most);
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        words.getChildren().addAll(new Label(least), gap, right);
        VBox strip = new VBox(badges, words);
        strip.getStyleClass().add("scale-box");
        return strip;
    }

    private static Node beside(List<String> labels) {
        // a grid, because a row of boxes would ask for the height of its narrowest column
        GridPane strip = new GridPane();
        strip.getStyleClass().add("scale-strip");
        for (int i = 0; i < labels.size(); i++) {
            Label words = new Label(labels.get(i));
            words.setWrapText(true);
            words.getStyleClass().add("scale-words");
            VBox point = new VBox(badge(i + 1, labels.size(), 1), words);
            point.getStyleClass().add("scale-point");
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / labels.size());
            strip.getColumnConstraints().add(column);
            strip.add(point, i, 0);
        }
        return strip;
    }

    private static Node below(List<String> labels) {
        VBox list = new VBox();
        list.getStyleClass().add("scale-box");
        for (int i = 0; i < labels.size(); i++) {
            Label words = new Label(labels.get(i));
            words.setWrapText(true);
            words.getStyleClass().add("scale-words");
            HBox line = new HBox(badge(i + 1, labels.size(), 1), words);
            line.getStyleClass().add("scale-line");
            list.getChildren().add(line);
        }
        return list;
    }

    static Label badge(int point, int points, int lowest) {
        Label badge = new Label(Integer.toString(point - 1 + lowest));
        badge.getStyleClass().addAll("likert-badge", LikertStyle.of(point, points));
        return badge;
    }
}
