package app.moderato.ui.control;

import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A rating's spread over the scale as small bars, the highest as high as there is room. Takes a fixed height; its width
 * is what it is given. May be reused for another pmf, as cells of lists do.
 */
public final class PmfBars extends Region {
    private static final double GAP = 1;
    private static final double LEAST = 1.5;
    private static final double TICK = 13;

    private final boolean ticks;
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private @Nullable Pmf pmf;
    private int lowest = 1;

    public PmfBars() {
        this(false);
    }

    /** @param ticks whether the points' numbers stand under the bars */
    public PmfBars(boolean ticks) {
        this.ticks = ticks;
        getStyleClass().add("pmf-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /**
     * @param newPmf null for no rating: nothing is drawn
     * @param newLowest number of the lowest point, 1, or 0 where the scale counts from 0
     */
    public void show(@Nullable Pmf newPmf, int newLowest) {
        boolean sameShape = pmf != null && newPmf != null && pmf.points() == newPmf.points() && lowest == newLowest;
        pmf = newPmf;
        lowest = newLowest;
        if (!sameShape) {
            rebuild();
        }
        setAccessibleText(newPmf == null ? "" : spoken(newPmf, newLowest));
        requestLayout();
    }

    private void rebuild() {
        bars.clear();
        numbers.clear();
        getChildren().clear();
        int points = pmf == null ? 0 : pmf.points();
        for (int point = 1; point <= points; point++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("pmf-bar", LikertStyle.of(point, points));
            bars.add(bar);
            if (ticks) {
                Label number = new Label(Integer.toString(point - 1 + lowest));
                number.getStyleClass().add("pmf-tick");
                number.setAlignment(Pos.CENTER);
                numbers.add(number);
            }
        }
        getChildren().addAll(bars);
        getChildren().addAll(numbers);
    }

    private static String spoken(Pmf pmf, int lowest) {
        return IntStream.rangeClosed(1, pmf.points())
                .mapToObj(point ->
                        String.format(Locale.ENGLISH, "%d: %d%%", point - 1 + lowest, Math.round(100 * pmf.at(point))))
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void layoutChildren() {
        Pmf shown = pmf;
        if (shown == null) {
            return;
        }
        double most = IntStream.rangeClosed(1, shown.points())
                .mapToDouble(shown::at)
                .max()
                .orElse(1);
        double width = (getWidth() + GAP) / bars.size();
        double room = getHeight() - (ticks ? TICK : 0);
        for (int i = 0; i < bars.size(); i++) {
            double height = Math.max(LEAST, room * shown.at(i + 1) / most);
            double left = snapPositionX(i * width);
            double right = snapPositionX((i + 1) * width) - GAP;
            bars.get(i).resizeRelocate(left, room - height, right - left, height);
            if (ticks) {
                numbers.get(i).resizeRelocate(left, room, right - left, TICK);
            }
        }
    }
}
