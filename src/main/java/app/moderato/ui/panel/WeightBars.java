package app.moderato.ui.panel;

import app.moderato.core.analysis.WeightHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How many people have which weight, as bars; the bar of the person looked at stands out. */
public final class WeightBars extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 2;
    private static final double LEAST = 1.5;
    private static final double LABEL = 16;
    private static final double ROUNDING = 1e-9;

    private final List<Region> bars = new ArrayList<>();
    private final Region line = new Region();
    private final Label low = new Label();
    private final Label middle = new Label();
    private final Label high = new Label();
    private @Nullable WeightHistogram histogram;

    public WeightBars() {
        getStyleClass().add("weight-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        line.getStyleClass().add("base-line");
        for (Label label : List.of(low, middle, high)) {
            label.getStyleClass().add("caption");
        }
    }

    void show(WeightHistogram newHistogram, String accessibleText) {
        histogram = newHistogram;
        setAccessibleText(accessibleText);
        bars.clear();
        newHistogram.people().forEach(people -> {
            Region bar = new Region();
            bar.getStyleClass().add("weight-bar");
            bars.add(bar);
        });
        getChildren().setAll(bars);
        getChildren().add(line);
        if (bars.size() == 1) {
            getChildren().add(middle);
            middle.setText("1");
        } else {
            low.setText(edge(newHistogram.low()));
            high.setText(edge(newHistogram.low() + bars.size() * newHistogram.width()));
            getChildren().addAll(low, high);
        }
        requestLayout();
    }

    void choose(double weight) {
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(CHOSEN, histogram != null && histogram.bin(weight) == i);
        }
    }

    private static String edge(double weight) {
        String text = String.format(Locale.ENGLISH, "%.2f", weight + ROUNDING);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    protected void layoutChildren() {
        WeightHistogram shown = histogram;
        if (shown == null) {
            return;
        }
        double room = getHeight() - LABEL;
        int most = shown.people().stream().mapToInt(Integer::intValue).max().orElse(1);
        // a single bar is no wider than one of several would be
        double step = getWidth() / Math.max(bars.size(), 7);
        double start = (getWidth() - step * bars.size()) / 2;
        for (int i = 0; i < bars.size(); i++) {
            int people = shown.people().get(i);
            double height = people == 0 ? 0 : Math.max(LEAST, (room - 1) * people / most);
            bars.get(i)
                    .resizeRelocate(
                            snapPositionX(start + i * step),
                            room - height,
                            Math.max(1, snapPositionX(step) - GAP),
                            height);
        }
        line.resizeRelocate(0, room, getWidth(), 1);
        place(low, start);
        place(high, start + step * bars.size() - high.prefWidth(-1));
        place(middle, (getWidth() - middle.prefWidth(-1)) / 2);
    }

    private void place(Label label, double x) {
        double width = label.prefWidth(-1);
        label.resizeRelocate(
                snapPositionX(Math.clamp(x, 0, Math.max(0, getWidth() - width))),
                getHeight() - LABEL + 1,
                width,
                LABEL);
    }
}
