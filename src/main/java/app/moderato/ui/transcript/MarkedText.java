package app.moderato.ui.transcript;

import app.moderato.core.interview.Mark;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text that wraps, with what a search found in it marked as by a pen. */
final class MarkedText extends Region {
    private final Path pen = new Path();
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private List<Mark> marks = List.of();

    MarkedText() {
        getStyleClass().add("marked-text");
        flow.getStyleClass().add("text-flow");
        pen.getStyleClass().add("pen");
        pen.setManaged(false);
        text.getStyleClass().add("words");
        getChildren().addAll(pen, flow);
        setMinWidth(0);
    }

    void show(String words, List<Mark> found) {
        text.setText(words);
        marks = found;
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(flow.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        pen.getElements().clear();
        for (Mark mark : marks) {
            pen.getElements().addAll(flow.getRangeShape(mark.start(), mark.end(), false));
        }
    }
}
