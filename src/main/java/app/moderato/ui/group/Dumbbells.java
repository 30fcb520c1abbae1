package app.moderato.ui.group;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
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

    /** The nodes of one pair; null where there is nothing to show. */
    private record Drawn(Pair pair, Label name, Line move, Circle before, Circle now) {}

    /** A line of the grid with the number below it. */
    private record Tick(double value, Line line, Label number) {}

    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final Line middle = line("middle");
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
     * @param first mean of the first occasion, marked by a dotted line; null for none
     */
    void show(List<Pair> pairs, double from, double to, @Nullable Double first, String spoken) {
        low = from;
        high = to;
        mean = first;
        setAccessibleText(spoken);
        double height = pairs.size() * ROW + AXIS;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        drawn.clear();
        ticks.clear();
        getChildren().clear();
        for (double value = from; value <= to; value++) {
            Tick tick = new Tick(value, line("grid"), text(Integer.toString((int) value)));
            ticks.add(tick);
            getChildren().addAll(tick.line(), tick.number());
        }
        middle.setVisible(first != null);
        getChildren().add(middle);
        for (Pair pair : pairs) {
            Drawn one = new Drawn(pair, text(pair.name()), line("move"), dot("before"), dot("now"));
            drawn.add(one);
            one.move().setVisible(pair.before() != null && pair.now() != null);
            one.before().setVisible(pair.before() != null);
            one.now().setVisible(pair.now() != null);
            getChildren().addAll(one.move(), one.before(), one.now(), one.name());
        }
        requestLayout();
    }

    /** Only places what is there: to exchange children here would ask for another layout without end. */
    @Override
    protected void layoutChildren() {
        double bottom = drawn.size() * ROW;
        for (Tick tick : ticks) {
            between(tick.line(), at(tick.value()), 0, at(tick.value()), bottom);
            place(tick.number(), at(tick.value()) - tick.number().prefWidth(-1) / 2, bottom + AXIS / 2);
        }
        Double first = mean;
        if (first != null) {
            between(middle, at(first), 0, at(first), bottom);
        }
        for (int i = 0; i < drawn.size(); i++) {
            place(drawn.get(i), ROW * (i + 0.5));
        }
    }

    private void place(Drawn one, double y) {
        Double before = one.pair().before();
        Double now = one.pair().now();
        double first = at(before == null ? now == null ? low : now : before);
        double last = at(now == null ? before == null ? low : before : now);
        between(one.move(), first, y, last, y);
        boolean same = before != null && Math.abs(first - last) < 1;
        centre(one.before(), first, y, DOT);
        centre(one.now(), last, y, same ? DOT / 2 : DOT);
        double room = Math.min(first, last) - DOT - GAP;
        double wide = one.name().prefWidth(-1);
        place(one.name(), wide <= room ? room - wide : Math.max(first, last) + DOT + GAP, y);
    }

    private double at(double value) {
        double inner = getWidth() - 2 * SIDE;
        return SIDE + inner * (value - low) / Math.max(1, high - low);
    }

    private static void between(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static void centre(Circle dot, double x, double y, double radius) {
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setRadius(radius);
    }

    private static void place(Label label, double x, double y) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(x, y - height / 2, label.prefWidth(-1), height);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.setManaged(false);
        line.getStyleClass().add("dumbbell-" + style);
        return line;
    }

    private static Circle dot(String style) {
        Circle dot = new Circle();
        dot.setManaged(false);
        dot.getStyleClass().add("dumbbell-" + style);
        return dot;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setManaged(false);
        label.getStyleClass().add("caption");
        return label;
    }
}
