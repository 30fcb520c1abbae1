package app.moderato.ui.group;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** What each person thought in private, and thinks now: a hollow and a full dot, joined. */
public final class Dumbbells extends Region {
    /**
     * @param before on the scale's own numbers; null where it is not known
     * @param now likewise
     */
    record Pair(
            String name, @Nullable Double before, @Nullable Double now) {}

    private static final double ROW = 21;
    private static final double AXIS = 20;
    private static final double SIDE = 10;
    private static final double DOT = 4;
    private static final double GAP = 8;

    private List<Pair> pairs = List.of();
    private double low = 1;
    private double high = 5;
    private @Nullable Double mean;

    public Dumbbells() {
        getStyleClass().add("dumbbells");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * @param from the axis begins here, at a whole number
     * @param to and ends here
     * @param middle mean of the first occasion, marked by a dotted line; null for none
     */
    void show(List<Pair> now, double from, double to, @Nullable Double middle, String spoken) {
        pairs = List.copyOf(now);
        low = from;
        high = to;
        mean = middle;
        setAccessibleText(spoken);
        double height = pairs.size() * ROW + AXIS;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getChildren().clear();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Node> drawn = new ArrayList<>();
        double bottom = pairs.size() * ROW;
        for (double tick = low; tick <= high; tick++) {
            drawn.add(line(at(tick), 0, at(tick), bottom, "grid"));
            Label number = text(Integer.toString((int) tick));
            drawn.add(number);
            place(number, at(tick) - width(number) / 2, bottom + AXIS / 2);
        }
        Double middle = mean;
        if (middle != null) {
            drawn.add(line(at(middle), 0, at(middle), bottom, "middle"));
        }
        for (int i = 0; i < pairs.size(); i++) {
            draw(pairs.get(i), ROW * (i + 0.5), drawn);
        }
        getChildren().setAll(drawn);
    }

    private void draw(Pair pair, double y, List<Node> drawn) {
        Double before = pair.before();
        Double now = pair.now();
        double first = at(before == null ? now == null ? low : now : before);
        double last = at(now == null ? before == null ? low : before : now);
        if (before != null && now != null) {
            drawn.add(line(first, y, last, y, "move"));
        }
        if (before != null) {
            drawn.add(dot(first, y, DOT, "before"));
        }
        if (now != null) {
            boolean same = before != null && Math.abs(first - last) < 1;
            drawn.add(dot(last, y, same ? DOT / 2 : DOT, "now"));
        }
        Label name = text(pair.name());
        double room = Math.min(first, last) - DOT - GAP;
        double wide = width(name);
        drawn.add(name);
        place(name, wide <= room ? room - wide : Math.max(first, last) + DOT + GAP, y);
    }

    private double at(double value) {
        double inner = getWidth() - 2 * SIDE;
        return SIDE + inner * (value - low) / Math.max(1, high - low);
    }

    private static Line line(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add("dumbbell-" + style);
        return line;
    }

    private static Circle dot(double x, double y, double radius, String style) {
        Circle dot = new Circle(x, y, radius);
        dot.getStyleClass().add("dumbbell-" + style);
        return dot;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    /** Known once the label has its style. */
    private double width(Label label) {
        getChildren().add(label);
        label.applyCss();
        double width = label.prefWidth(-1);
        getChildren().remove(label);
        return width;
    }

    private void place(Label label, double x, double y) {
        label.setTextOverrun(javafx.scene.control.OverrunStyle.CLIP);
        getChildren().add(label);
        label.applyCss();
        double height = label.prefHeight(-1);
        getChildren().remove(label);
        layoutInArea(
                label,
                x,
                y - height / 2,
                label.prefWidth(-1),
                height,
                0,
                javafx.geometry.HPos.LEFT,
                VPos.CENTER);
    }
}
