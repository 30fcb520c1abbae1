package app.moderato.ui.transcript;

import app.moderato.core.interview.Excerpt;
import app.moderato.core.interview.Mark;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** One line of text, cut where there is no more room, with what a search found marked as by a pen. */
final class MarkedLine extends Region {
    private static final String MORE = "…";

    private final Path pen = new Path();
    private final Text text = new Text();
    private Excerpt excerpt = new Excerpt("", List.of());

    MarkedLine() {
        getStyleClass().add("marked-line");
        pen.getStyleClass().add("pen");
        pen.setManaged(false);
        text.getStyleClass().add("words");
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        getChildren().addAll(pen, text);
        setMinWidth(0);
    }

    void show(Excerpt now) {
        excerpt = now;
        setAccessibleText(now.text());
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(new Text("A").prefHeight(-1)) + 1;
    }

    @Override
    protected void layoutChildren() {
        int shown = fitting();
        text.relocate(0, 0);
        pen.getElements().clear();
        for (Mark mark : excerpt.marks()) {
            if (mark.start() < shown) {
                pen.getElements().addAll(text.rangeShape(mark.start(), Math.min(mark.end(), shown)));
            }
        }
    }

    /** Sets as much of the text as there is room for, and returns how many characters of it that is. */
    private int fitting() {
        String all = excerpt.text();
        text.setText(all);
        if (width() <= getWidth()) {
            return all.length();
        }
        int low = 0;
        int high = all.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            text.setText(cut(all, middle) + MORE);
            if (width() <= getWidth()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        String cut = cut(all, low);
        text.setText(cut + MORE);
        return cut.length();
    }

    private static String cut(String all, int length) {
        boolean halved = length > 0 && length < all.length() && Character.isLowSurrogate(all.charAt(length));
        return all.substring(0, halved ? length - 1 : length).stripTrailing();
    }

    private double width() {
        return text.getLayoutBounds().getWidth();
    }
}
