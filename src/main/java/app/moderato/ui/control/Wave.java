package app.moderato.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** The wavy line under words that a check points at. */
final class Wave {
    private static final double STEP = 2;
    private static final double HEIGHT = 2;

    private Wave() {}

    /** The boxes, one a line, that a shape of ranges of text is made of. */
    static List<Bounds> lines(PathElement[] shape) {
        List<Bounds> lines = new ArrayList<>();
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        boolean open = false;
        for (PathElement element : shape) {
            switch (element) {
                case MoveTo start -> {
                    if (open) {
                        lines.add(new BoundingBox(left, top, right - left, bottom - top));
                    }
                    left = start.getX();
                    right = left;
                    top = start.getY();
                    bottom = top;
                    open = true;
                }
                case LineTo corner -> {
                    left = Math.min(left, corner.getX());
                    right = Math.max(right, corner.getX());
                    top = Math.min(top, corner.getY());
                    bottom = Math.max(bottom, corner.getY());
                }
                case ClosePath close -> {}
                default -> {}
            }
        }
        if (open) {
            lines.add(new BoundingBox(left, top, right - left, bottom - top));
        }
        return lines;
    }

    /** From the left to the right end of a line, up and down around {@code y}. */
    static List<PathElement> under(double left, double right, double y) {
        List<PathElement> wave = new ArrayList<>();
        wave.add(new MoveTo(left, y));
        boolean up = true;
        for (double x = left + STEP; x <= right; x += STEP) {
            wave.add(new LineTo(x, up ? y - HEIGHT : y));
            up = !up;
        }
        return wave;
    }
}
